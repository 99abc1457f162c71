<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="props" tilewidth="96" tileheight="128" tilecount="90" columns="0" objectalignment="bottom">
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
 <tile id="9" type="Prop">
  <properties>
   <property name="kind" value="rail"/>
  </properties>
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
 <tile id="33" type="Prop">
  <properties>
   <property name="kind" value="snow_load"/>
  </properties>
  <image source="../../assets/tiles/props/snow_load.png" width="64" height="26"/>
 </tile>
 <tile id="34" type="Prop">
  <properties>
   <property name="kind" value="firewood"/>
  </properties>
  <image source="../../assets/tiles/props/firewood.png" width="48" height="32"/>
 </tile>
 <tile id="35" type="Prop">
  <properties>
   <property name="kind" value="hay_cart"/>
  </properties>
  <image source="../../assets/tiles/props/hay_cart.png" width="72" height="50"/>
 </tile>
 <tile id="36" type="Prop">
  <properties>
   <property name="kind" value="pump"/>
  </properties>
  <image source="../../assets/tiles/props/pump.png" width="32" height="48"/>
 </tile>
 <tile id="37" type="Prop">
  <properties>
   <property name="kind" value="net_crates"/>
  </properties>
  <image source="../../assets/tiles/props/net_crates.png" width="44" height="34"/>
 </tile>
 <tile id="38" type="Prop">
  <properties>
   <property name="kind" value="barrel"/>
  </properties>
  <image source="../../assets/tiles/props/barrel.png" width="20" height="28"/>
 </tile>
 <tile id="39" type="Prop">
  <properties>
   <property name="kind" value="gangplank"/>
  </properties>
  <image source="../../assets/tiles/props/gangplank.png" width="64" height="8"/>
 </tile>
 <tile id="40" type="Prop">
  <properties>
   <property name="kind" value="moored_boat"/>
  </properties>
  <image source="../../assets/tiles/props/moored_boat.png" width="96" height="32"/>
 </tile>
 <tile id="41" type="Prop">
  <properties>
   <property name="kind" value="hull"/>
  </properties>
  <image source="../../assets/tiles/props/hull.png" width="80" height="32"/>
 </tile>
 <tile id="42" type="Prop">
  <properties>
   <property name="kind" value="ice_block"/>
  </properties>
  <image source="../../assets/tiles/props/ice_block.png" width="34" height="34"/>
 </tile>
 <tile id="43" type="Prop">
  <properties>
   <property name="kind" value="hen_house"/>
  </properties>
  <image source="../../assets/tiles/props/hen_house.png" width="48" height="48"/>
 </tile>
 <tile id="44" type="Prop">
  <properties>
   <property name="kind" value="washing_line"/>
  </properties>
  <image source="../../assets/tiles/props/washing_line.png" width="76" height="48"/>
 </tile>
 <tile id="45" type="Prop">
  <properties>
   <property name="kind" value="bell"/>
  </properties>
  <image source="../../assets/tiles/props/bell.png" width="32" height="80"/>
 </tile>
 <tile id="46" type="Prop">
  <properties>
   <property name="kind" value="lamp_street"/>
  </properties>
  <image source="../../assets/tiles/props/lamp_street.png" width="18" height="64"/>
 </tile>
 <tile id="47" type="Prop">
  <properties>
   <property name="kind" value="lamp_quay"/>
  </properties>
  <image source="../../assets/tiles/props/lamp_quay.png" width="18" height="80"/>
 </tile>
 <tile id="48" type="Prop">
  <properties>
   <property name="kind" value="lantern_hook"/>
  </properties>
  <image source="../../assets/tiles/props/lantern_hook.png" width="12" height="20"/>
 </tile>
 <tile id="49" type="Prop">
  <properties>
   <property name="kind" value="notice_board"/>
  </properties>
  <image source="../../assets/tiles/props/notice_board.png" width="48" height="64"/>
 </tile>
 <tile id="50" type="Prop">
  <properties>
   <property name="kind" value="paint_drums"/>
  </properties>
  <image source="../../assets/tiles/props/paint_drums.png" width="32" height="32"/>
 </tile>
 <tile id="51" type="Prop">
  <properties>
   <property name="kind" value="winch"/>
  </properties>
  <image source="../../assets/tiles/props/winch.png" width="48" height="32"/>
 </tile>
 <tile id="52" type="Prop">
  <properties>
   <property name="kind" value="hearth"/>
  </properties>
  <image source="../../assets/tiles/props/hearth.png" width="64" height="56"/>
 </tile>
 <tile id="53" type="Prop">
  <properties>
   <property name="kind" value="stove_hearth"/>
  </properties>
  <image source="../../assets/tiles/props/stove_hearth.png" width="40" height="72"/>
 </tile>
 <tile id="54" type="Prop">
  <properties>
   <property name="kind" value="stove_kitchen"/>
  </properties>
  <image source="../../assets/tiles/props/stove_kitchen.png" width="48" height="56"/>
 </tile>
 <tile id="55" type="Prop">
  <properties>
   <property name="kind" value="kitchen_table"/>
  </properties>
  <image source="../../assets/tiles/props/kitchen_table.png" width="46" height="28"/>
 </tile>
 <tile id="56" type="Prop">
  <properties>
   <property name="kind" value="chest_bench"/>
  </properties>
  <image source="../../assets/tiles/props/chest_bench.png" width="40" height="30"/>
 </tile>
 <tile id="57" type="Prop">
  <properties>
   <property name="kind" value="bench_note"/>
  </properties>
  <image source="../../assets/tiles/props/bench_note.png" width="40" height="30"/>
 </tile>
 <tile id="58" type="Prop">
  <properties>
   <property name="kind" value="bed"/>
  </properties>
  <image source="../../assets/tiles/props/bed.png" width="68" height="36"/>
 </tile>
 <tile id="59" type="Prop">
  <properties>
   <property name="kind" value="mirror"/>
  </properties>
  <image source="../../assets/tiles/props/mirror.png" width="24" height="40"/>
 </tile>
 <tile id="60" type="Prop">
  <properties>
   <property name="kind" value="chair_bar"/>
  </properties>
  <image source="../../assets/tiles/props/chair_bar.png" width="24" height="42"/>
 </tile>
 <tile id="61" type="Prop">
  <properties>
   <property name="kind" value="lamp_table"/>
  </properties>
  <image source="../../assets/tiles/props/lamp_table.png" width="14" height="22"/>
 </tile>
 <tile id="62" type="Prop">
  <properties>
   <property name="kind" value="counter"/>
  </properties>
  <image source="../../assets/tiles/props/counter.png" width="64" height="32"/>
 </tile>
 <tile id="63" type="Prop">
  <properties>
   <property name="kind" value="booth_table"/>
  </properties>
  <image source="../../assets/tiles/props/booth_table.png" width="36" height="24"/>
 </tile>
 <tile id="64" type="Prop">
  <properties>
   <property name="kind" value="bottle_shelf"/>
  </properties>
  <image source="../../assets/tiles/props/bottle_shelf.png" width="48" height="40"/>
 </tile>
 <tile id="65" type="Prop">
  <properties>
   <property name="kind" value="barrel_beer"/>
  </properties>
  <image source="../../assets/tiles/props/barrel_beer.png" width="34" height="34"/>
 </tile>
 <tile id="66" type="Prop">
  <properties>
   <property name="kind" value="valve"/>
  </properties>
  <image source="../../assets/tiles/props/valve.png" width="20" height="36"/>
 </tile>
 <tile id="67" type="Prop">
  <properties>
   <property name="kind" value="sprinkler"/>
  </properties>
  <image source="../../assets/tiles/props/sprinkler.png" width="18" height="12"/>
 </tile>
 <tile id="68" type="Prop">
  <properties>
   <property name="kind" value="ice_bucket_cask"/>
  </properties>
  <image source="../../assets/tiles/props/ice_bucket_cask.png" width="26" height="40"/>
 </tile>
 <tile id="69" type="Prop">
  <properties>
   <property name="kind" value="wall_axe"/>
  </properties>
  <image source="../../assets/tiles/props/wall_axe.png" width="34" height="34"/>
 </tile>
 <tile id="70" type="Prop">
  <properties>
   <property name="kind" value="aquarium"/>
  </properties>
  <image source="../../assets/tiles/props/aquarium.png" width="64" height="50"/>
 </tile>
 <tile id="71" type="Prop">
  <properties>
   <property name="kind" value="desk"/>
  </properties>
  <image source="../../assets/tiles/props/desk.png" width="80" height="46"/>
 </tile>
 <tile id="72" type="Prop">
  <properties>
   <property name="kind" value="telephone"/>
  </properties>
  <image source="../../assets/tiles/props/telephone.png" width="22" height="44"/>
 </tile>
 <tile id="73" type="Prop">
  <properties>
   <property name="kind" value="screen"/>
  </properties>
  <image source="../../assets/tiles/props/screen.png" width="56" height="36"/>
 </tile>
 <tile id="74" type="Prop">
  <properties>
   <property name="kind" value="safe_screen"/>
  </properties>
  <image source="../../assets/tiles/props/safe_screen.png" width="56" height="36"/>
 </tile>
 <tile id="75" type="Prop">
  <properties>
   <property name="kind" value="gantry_lamp"/>
  </properties>
  <image source="../../assets/tiles/props/gantry_lamp.png" width="22" height="34"/>
 </tile>
 <tile id="76" type="Prop">
  <properties>
   <property name="kind" value="oven"/>
  </properties>
  <image source="../../assets/tiles/props/oven.png" width="48" height="40"/>
 </tile>
 <tile id="77" type="Prop">
  <properties>
   <property name="kind" value="sink"/>
  </properties>
  <image source="../../assets/tiles/props/sink.png" width="40" height="46"/>
 </tile>
 <tile id="78" type="Prop">
  <properties>
   <property name="kind" value="booth_seat"/>
  </properties>
  <image source="../../assets/tiles/props/booth_seat.png" width="40" height="34"/>
 </tile>
 <tile id="79" type="Prop">
  <properties>
   <property name="kind" value="call_board"/>
  </properties>
  <image source="../../assets/tiles/props/call_board.png" width="34" height="52"/>
 </tile>
 <tile id="80" type="Prop">
  <properties>
   <property name="kind" value="weapon_rack"/>
  </properties>
  <image source="../../assets/tiles/props/weapon_rack.png" width="44" height="56"/>
 </tile>
 <tile id="81" type="Prop">
  <properties>
   <property name="kind" value="gong"/>
  </properties>
  <image source="../../assets/tiles/props/gong.png" width="40" height="56"/>
 </tile>
 <tile id="82" type="Prop">
  <properties>
   <property name="kind" value="metronome"/>
  </properties>
  <image source="../../assets/tiles/props/metronome.png" width="24" height="40"/>
 </tile>
 <tile id="83" type="Prop">
  <properties>
   <property name="kind" value="trolley"/>
  </properties>
  <image source="../../assets/tiles/props/trolley.png" width="44" height="34"/>
 </tile>
 <tile id="84" type="Prop">
  <properties>
   <property name="kind" value="snow_eave"/>
  </properties>
  <image source="../../assets/tiles/props/snow_eave.png" width="56" height="62"/>
 </tile>
 <tile id="85" type="Lock">
  <properties>
   <property name="kind" value="door_cat"/>
  </properties>
  <image source="../../assets/tiles/props/door_cat.png" width="16" height="64"/>
 </tile>
 <tile id="86" type="Prop">
  <properties>
   <property name="kind" value="window"/>
  </properties>
  <image source="../../assets/tiles/props/window.png" width="34" height="64"/>
 </tile>
 <tile id="87" type="Prop">
  <properties>
   <property name="kind" value="ice_hole"/>
  </properties>
  <image source="../../assets/tiles/props/ice_hole.png" width="44" height="34"/>
 </tile>
 <tile id="88" type="Prop">
  <properties>
   <property name="kind" value="family_photo"/>
  </properties>
  <image source="../../assets/tiles/props/family_photo.png" width="16" height="16"/>
 </tile>
 <tile id="89" type="Prop">
  <properties>
   <property name="kind" value="wok"/>
  </properties>
  <image source="../../assets/tiles/props/wok.png" width="36" height="13"/>
 </tile>
</tileset>
