<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.11.0" name="people" tilewidth="38" tileheight="70" tilecount="49" columns="0" objectalignment="bottom">
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
 <tile id="9" type="Enemy">
  <properties>
   <property name="kind" value="householder"/>
   <property name="look" value="house_a"/>
  </properties>
  <image width="26" height="62" source="../../assets/tiles/people/house_a.png"/>
 </tile>
 <tile id="10" type="Enemy">
  <properties>
   <property name="kind" value="householder"/>
   <property name="look" value="house_b"/>
  </properties>
  <image width="20" height="56" source="../../assets/tiles/people/house_b.png"/>
 </tile>
 <tile id="11" type="Enemy">
  <properties>
   <property name="kind" value="householder"/>
   <property name="look" value="house_c"/>
  </properties>
  <image width="23" height="53" source="../../assets/tiles/people/house_c.png"/>
 </tile>
 <tile id="12" type="Enemy">
  <properties>
   <property name="kind" value="householder"/>
   <property name="look" value="house_d"/>
  </properties>
  <image width="25" height="54" source="../../assets/tiles/people/house_d.png"/>
 </tile>
 <tile id="13" type="Enemy">
  <properties>
   <property name="kind" value="householder"/>
   <property name="look" value="house_e"/>
  </properties>
  <image width="23" height="60" source="../../assets/tiles/people/house_e.png"/>
 </tile>
 <tile id="14" type="Enemy">
  <properties>
   <property name="kind" value="householder"/>
   <property name="look" value="house_f"/>
  </properties>
  <image width="29" height="57" source="../../assets/tiles/people/house_f.png"/>
 </tile>
 <tile id="15" type="Enemy">
  <properties>
   <property name="kind" value="hunter"/>
  </properties>
  <image width="27" height="63" source="../../assets/tiles/people/hunter.png"/>
 </tile>
 <tile id="16" type="Enemy">
  <properties>
   <property name="kind" value="flame_bearer"/>
  </properties>
  <image width="33" height="61" source="../../assets/tiles/people/flame_bearer.png"/>
 </tile>
 <tile id="17" type="Enemy">
  <properties>
   <property name="kind" value="grenadier"/>
  </properties>
  <image width="24" height="59" source="../../assets/tiles/people/grenadier.png"/>
 </tile>
 <tile id="18" type="Enemy">
  <properties>
   <property name="kind" value="seizer"/>
  </properties>
  <image width="23" height="64" source="../../assets/tiles/people/seizer.png"/>
 </tile>
 <tile id="19" type="Enemy">
  <properties>
   <property name="kind" value="bell_ringer"/>
  </properties>
  <image width="22" height="56" source="../../assets/tiles/people/bell_ringer.png"/>
 </tile>
 <tile id="20" type="Enemy">
  <properties>
   <property name="kind" value="pair_left"/>
  </properties>
  <image width="28" height="59" source="../../assets/tiles/people/pair_left.png"/>
 </tile>
 <tile id="21" type="Enemy">
  <properties>
   <property name="kind" value="pair_right"/>
  </properties>
  <image width="22" height="57" source="../../assets/tiles/people/pair_right.png"/>
 </tile>
 <tile id="22" type="Enemy">
  <properties>
   <property name="kind" value="lodger"/>
  </properties>
  <image width="38" height="67" source="../../assets/tiles/people/lodger.png"/>
 </tile>
 <tile id="23" type="Enemy">
  <properties>
   <property name="kind" value="hanna"/>
  </properties>
  <image width="21" height="54" source="../../assets/tiles/people/hanna.png"/>
 </tile>
 <tile id="24" type="Enemy">
  <properties>
   <property name="kind" value="luska"/>
  </properties>
  <image width="22" height="60" source="../../assets/tiles/people/luska.png"/>
 </tile>
 <tile id="25">
  <image width="24" height="57" source="../../assets/tiles/people/eve_torn.png"/>
 </tile>
 <tile id="26">
  <image width="25" height="57" source="../../assets/tiles/people/eve_village.png"/>
 </tile>
 <tile id="27" type="Enemy">
  <properties>
   <property name="kind" value="shotgunner"/>
  </properties>
  <image width="29" height="60" source="../../assets/tiles/people/shotgunner.png"/>
 </tile>
 <tile id="28" type="Enemy">
  <properties>
   <property name="kind" value="shield"/>
  </properties>
  <image width="30" height="60" source="../../assets/tiles/people/shield.png"/>
 </tile>
 <tile id="29">
  <image width="24" height="61" source="../../assets/tiles/people/shield_bare.png"/>
 </tile>
 <tile id="30" type="Enemy">
  <properties>
   <property name="kind" value="armoured"/>
  </properties>
  <image width="29" height="61" source="../../assets/tiles/people/armoured.png"/>
 </tile>
 <tile id="31" type="Enemy">
  <properties>
   <property name="kind" value="sambo"/>
  </properties>
  <image width="31" height="55" source="../../assets/tiles/people/sambo.png"/>
 </tile>
 <tile id="32" type="Enemy">
  <properties>
   <property name="kind" value="host"/>
  </properties>
  <image width="28" height="60" source="../../assets/tiles/people/host.png"/>
 </tile>
 <tile id="33" type="Npc">
  <properties>
   <property name="sprite" value="ottilie"/>
  </properties>
  <image width="21" height="57" source="../../assets/tiles/people/ottilie.png"/>
 </tile>
 <tile id="34" type="Npc">
  <properties>
   <property name="sprite" value="guest_a"/>
  </properties>
  <image width="23" height="56" source="../../assets/tiles/people/guest_a.png"/>
 </tile>
 <tile id="35" type="Npc">
  <properties>
   <property name="sprite" value="guest_b"/>
  </properties>
  <image width="29" height="62" source="../../assets/tiles/people/guest_b.png"/>
 </tile>
 <tile id="36" type="Npc">
  <properties>
   <property name="sprite" value="guest_c"/>
  </properties>
  <image width="20" height="59" source="../../assets/tiles/people/guest_c.png"/>
 </tile>
 <tile id="37" type="Npc">
  <properties>
   <property name="sprite" value="waiter_a"/>
  </properties>
  <image width="29" height="58" source="../../assets/tiles/people/waiter_a.png"/>
 </tile>
 <tile id="38" type="Npc">
  <properties>
   <property name="sprite" value="waiter_b"/>
  </properties>
  <image width="22" height="55" source="../../assets/tiles/people/waiter_b.png"/>
 </tile>
 <tile id="39" type="Npc">
  <properties>
   <property name="sprite" value="dancer_a"/>
  </properties>
  <image width="28" height="58" source="../../assets/tiles/people/dancer_a.png"/>
 </tile>
 <tile id="40" type="Npc">
  <properties>
   <property name="sprite" value="dancer_b"/>
  </properties>
  <image width="30" height="55" source="../../assets/tiles/people/dancer_b.png"/>
 </tile>
 <tile id="41" type="Enemy">
  <properties>
   <property name="kind" value="warden"/>
  </properties>
  <image width="38" height="70" source="../../assets/tiles/people/warden.png"/>
 </tile>
 <tile id="42">
  <image width="25" height="60" source="../../assets/tiles/people/wick.png"/>
 </tile>
 <tile id="43" type="Npc">
  <properties>
   <property name="sprite" value="daniel"/>
  </properties>
  <image width="29" height="59" source="../../assets/tiles/people/daniel.png"/>
 </tile>
 <tile id="44">
  <image width="14" height="44" source="../../assets/tiles/people/ella.png"/>
 </tile>
 <tile id="45" type="Npc">
  <properties>
   <property name="sprite" value="director"/>
  </properties>
  <image width="22" height="60" source="../../assets/tiles/people/director.png"/>
 </tile>
 <tile id="46" type="Npc">
  <properties>
   <property name="sprite" value="nell"/>
  </properties>
  <image width="22" height="57" source="../../assets/tiles/people/nell.png"/>
 </tile>
 <tile id="47" type="Enemy">
  <properties>
   <property name="kind" value="suit"/>
   <property name="look" value="suit_b"/>
  </properties>
  <image width="25" height="57" source="../../assets/tiles/people/suit_b.png"/>
 </tile>
 <tile id="48" type="Enemy">
  <properties>
   <property name="kind" value="doorman"/>
   <property name="look" value="doorman_b"/>
  </properties>
  <image width="32" height="62" source="../../assets/tiles/people/doorman_b.png"/>
 </tile>
</tileset>
