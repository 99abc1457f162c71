<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.11.0" name="people" tilewidth="38" tileheight="67" tilecount="9" columns="0" objectalignment="bottom">
 <grid orientation="orthogonal" width="1" height="1"/>
 <tile id="0" type="Player">
  <image width="24" height="57" source="../../assets/tiles/people/eve_club.png"/>
 </tile>
 <tile id="1" type="Enemy">
  <properties>
   <property name="kind" value="doorman"/>
  </properties>
  <image width="33" height="61" source="../../assets/tiles/people/doorman.png"/>
 </tile>
 <tile id="2" type="Enemy">
  <properties>
   <property name="kind" value="suit"/>
  </properties>
  <image width="24" height="59" source="../../assets/tiles/people/suit.png"/>
 </tile>
 <tile id="3" type="Enemy">
  <properties>
   <property name="kind" value="knife"/>
  </properties>
  <image width="30" height="54" source="../../assets/tiles/people/knife.png"/>
 </tile>
 <tile id="4" type="Enemy">
  <properties>
   <property name="kind" value="runner"/>
  </properties>
  <image width="27" height="60" source="../../assets/tiles/people/runner.png"/>
 </tile>
 <tile id="5" type="Enemy">
  <properties>
   <property name="kind" value="large"/>
  </properties>
  <image width="38" height="67" source="../../assets/tiles/people/large.png"/>
 </tile>
 <tile id="6" type="Enemy">
  <properties>
   <property name="kind" value="kristof"/>
  </properties>
  <image width="24" height="57" source="../../assets/tiles/people/kristof.png"/>
 </tile>
 <tile id="7" type="Npc">
  <properties>
   <property name="sprite" value="sorin"/>
  </properties>
  <image width="31" height="59" source="../../assets/tiles/people/sorin.png"/>
 </tile>
 <tile id="8" type="Npc">
  <properties>
   <property name="sprite" value="dj"/>
  </properties>
  <image width="31" height="58" source="../../assets/tiles/people/dj.png"/>
 </tile>
</tileset>
