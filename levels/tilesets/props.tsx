<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="props" tilewidth="96" tileheight="128" tilecount="33" columns="0" objectalignment="bottom">
 <grid orientation="orthogonal" width="1" height="1"/>
 <tile id="0" type="Prop">
  <properties>
   <property name="kind" value="table"/>
  </properties>
  <image source="../../assets/tiles/props/table.png" width="34" height="24"/>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="kind" value="high_table"/>
  </properties>
  <image source="../../assets/tiles/props/high_table.png" width="22" height="30"/>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="kind" value="speaker_stack"/>
  </properties>
  <image source="../../assets/tiles/props/speaker_stack.png" width="32" height="64"/>
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="kind" value="column"/>
  </properties>
  <image source="../../assets/tiles/props/column.png" width="24" height="64"/>
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="kind" value="flight_case"/>
  </properties>
  <image source="../../assets/tiles/props/flight_case.png" width="34" height="28"/>
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="kind" value="crate_records"/>
  </properties>
  <image source="../../assets/tiles/props/crate_records.png" width="22" height="16"/>
 </tile>
 <tile id="6">
  <image source="../../assets/tiles/props/bar_counter.png" width="64" height="36"/>
 </tile>
 <tile id="7">
  <image source="../../assets/tiles/props/bar_shelf.png" width="48" height="32"/>
 </tile>
 <tile id="8">
  <image source="../../assets/tiles/props/stage_front.png" width="96" height="48"/>
 </tile>
 <tile id="9">
  <image source="../../assets/tiles/props/rail.png" width="48" height="32"/>
 </tile>
 <tile id="10">
  <image source="../../assets/tiles/props/truss_tower.png" width="32" height="128"/>
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="kind" value="sofa"/>
  </properties>
  <image source="../../assets/tiles/props/sofa.png" width="64" height="32"/>
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="kind" value="mirror_ball"/>
  </properties>
  <image source="../../assets/tiles/props/mirror_ball.png" width="33" height="36"/>
 </tile>
 <tile id="13" type="Prop">
  <properties>
   <property name="kind" value="lamp_bar"/>
  </properties>
  <image source="../../assets/tiles/props/lamp_bar.png" width="80" height="14"/>
 </tile>
 <tile id="14" type="Prop">
  <properties>
   <property name="kind" value="dj_desk"/>
  </properties>
  <image source="../../assets/tiles/props/dj_desk.png" width="96" height="48"/>
 </tile>
 <tile id="15" type="Prop">
  <properties>
   <property name="kind" value="dance_cage"/>
  </properties>
  <image source="../../assets/tiles/props/dance_cage.png" width="40" height="60"/>
 </tile>
 <tile id="16" type="Prop">
  <properties>
   <property name="kind" value="follow_spot"/>
  </properties>
  <image source="../../assets/tiles/props/follow_spot.png" width="28" height="24"/>
 </tile>
 <tile id="17">
  <image source="../../assets/tiles/props/exit_sign.png" width="32" height="16"/>
 </tile>
 <tile id="18">
  <image source="../../assets/tiles/props/neon_swan.png" width="64" height="48"/>
 </tile>
 <tile id="19" type="Prop">
  <properties>
   <property name="kind" value="sconce"/>
  </properties>
  <image source="../../assets/tiles/props/sconce.png" width="16" height="32"/>
 </tile>
 <tile id="20" type="Prop">
  <properties>
   <property name="kind" value="coat_rack"/>
  </properties>
  <image source="../../assets/tiles/props/coat_rack.png" width="36" height="50"/>
 </tile>
 <tile id="21" type="Prop">
  <properties>
   <property name="kind" value="umbrella_stand"/>
  </properties>
  <image source="../../assets/tiles/props/umbrella_stand.png" width="16" height="34"/>
 </tile>
 <tile id="22" type="Prop">
  <properties>
   <property name="kind" value="dressing_table"/>
  </properties>
  <image source="../../assets/tiles/props/dressing_table.png" width="38" height="62"/>
 </tile>
 <tile id="23" type="Prop">
  <properties>
   <property name="kind" value="dressing_kit"/>
  </properties>
  <image source="../../assets/tiles/props/dressing_kit.png" width="16" height="13"/>
 </tile>
 <tile id="24" type="Lock">
  <properties>
   <property name="kind" value="grille"/>
  </properties>
  <image source="../../assets/tiles/props/grille.png" width="48" height="80"/>
 </tile>
 <tile id="25" type="Lock">
  <properties>
   <property name="kind" value="door_club"/>
  </properties>
  <image source="../../assets/tiles/props/door_club.png" width="48" height="80"/>
 </tile>
 <tile id="26" type="Lock">
  <properties>
   <property name="kind" value="door_metal"/>
  </properties>
  <image source="../../assets/tiles/props/door_metal.png" width="48" height="80"/>
 </tile>
 <tile id="27" type="Lock">
  <properties>
   <property name="kind" value="door_service"/>
  </properties>
  <image source="../../assets/tiles/props/door_service.png" width="48" height="80"/>
 </tile>
 <tile id="28" type="Lock">
  <properties>
   <property name="kind" value="door_wood"/>
  </properties>
  <image source="../../assets/tiles/props/door_wood.png" width="48" height="80"/>
 </tile>
 <tile id="29" type="Lock">
  <properties>
   <property name="kind" value="hatch"/>
  </properties>
  <image source="../../assets/tiles/props/hatch.png" width="32" height="16"/>
 </tile>
 <tile id="30" type="Prop">
  <properties>
   <property name="kind" value="photo"/>
  </properties>
  <image source="../../assets/tiles/props/photo.png" width="16" height="18"/>
 </tile>
 <tile id="31">
  <image source="../../assets/tiles/props/plant.png" width="32" height="48"/>
 </tile>
 <tile id="32">
  <image source="../../assets/tiles/props/crate.png" width="16" height="16"/>
 </tile>
</tileset>
