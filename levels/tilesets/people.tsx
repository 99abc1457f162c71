<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.11.0" name="people" tilewidth="38" tileheight="67" tilecount="27" columns="0" objectalignment="bottom">
 <grid orientation="orthogonal" width="1" height="1"/>
 <tile id="0" type="Player">
  <image width="24" height="57" source="../../assets/tiles/people/eve_club.png"/>
 </tile>
 <tile id="1">
  <image width="24" height="57" source="../../assets/tiles/people/eve_torn.png"/>
 </tile>
 <tile id="2">
  <image width="25" height="57" source="../../assets/tiles/people/eve_village.png"/>
 </tile>
 <tile id="3" type="Enemy">
  <properties>
   <property name="kind" value="doorman"/>
  </properties>
  <image width="33" height="61" source="../../assets/tiles/people/doorman.png"/>
 </tile>
 <tile id="4" type="Enemy">
  <properties>
   <property name="kind" value="suit"/>
  </properties>
  <image width="24" height="59" source="../../assets/tiles/people/suit.png"/>
 </tile>
 <tile id="5" type="Enemy">
  <properties>
   <property name="kind" value="knife"/>
  </properties>
  <image width="30" height="54" source="../../assets/tiles/people/knife.png"/>
 </tile>
 <tile id="6" type="Enemy">
  <properties>
   <property name="kind" value="runner"/>
  </properties>
  <image width="27" height="60" source="../../assets/tiles/people/runner.png"/>
 </tile>
 <tile id="7" type="Enemy">
  <properties>
   <property name="kind" value="large"/>
  </properties>
  <image width="38" height="67" source="../../assets/tiles/people/large.png"/>
 </tile>
 <tile id="8" type="Enemy">
  <properties>
   <property name="kind" value="kristof"/>
  </properties>
  <image width="24" height="57" source="../../assets/tiles/people/kristof.png"/>
 </tile>
 <tile id="9" type="Npc">
  <properties>
   <property name="sprite" value="sorin"/>
  </properties>
  <image width="31" height="59" source="../../assets/tiles/people/sorin.png"/>
 </tile>
 <tile id="10" type="Npc">
  <properties>
   <property name="sprite" value="dj"/>
  </properties>
  <image width="31" height="58" source="../../assets/tiles/people/dj.png"/>
 </tile>
 <tile id="11">
  <image width="26" height="62" source="../../assets/tiles/people/house_a.png"/>
 </tile>
 <tile id="12">
  <image width="20" height="56" source="../../assets/tiles/people/house_b.png"/>
 </tile>
 <tile id="13">
  <image width="23" height="53" source="../../assets/tiles/people/house_c.png"/>
 </tile>
 <tile id="14">
  <image width="25" height="54" source="../../assets/tiles/people/house_d.png"/>
 </tile>
 <tile id="15">
  <image width="23" height="60" source="../../assets/tiles/people/house_e.png"/>
 </tile>
 <tile id="16">
  <image width="29" height="57" source="../../assets/tiles/people/house_f.png"/>
 </tile>
 <tile id="17">
  <image width="27" height="63" source="../../assets/tiles/people/hunter.png"/>
 </tile>
 <tile id="18">
  <image width="33" height="61" source="../../assets/tiles/people/flame_bearer.png"/>
 </tile>
 <tile id="19">
  <image width="24" height="59" source="../../assets/tiles/people/grenadier.png"/>
 </tile>
 <tile id="20">
  <image width="23" height="64" source="../../assets/tiles/people/seizer.png"/>
 </tile>
 <tile id="21">
  <image width="22" height="56" source="../../assets/tiles/people/bell_ringer.png"/>
 </tile>
 <tile id="22">
  <image width="28" height="59" source="../../assets/tiles/people/pair_left.png"/>
 </tile>
 <tile id="23">
  <image width="22" height="57" source="../../assets/tiles/people/pair_right.png"/>
 </tile>
 <tile id="24">
  <image width="38" height="67" source="../../assets/tiles/people/lodger.png"/>
 </tile>
 <tile id="25">
  <image width="21" height="54" source="../../assets/tiles/people/hanna.png"/>
 </tile>
 <tile id="26">
  <image width="22" height="60" source="../../assets/tiles/people/luska.png"/>
 </tile>
</tileset>
