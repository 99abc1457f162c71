<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="items" tilewidth="59" tileheight="49" tilecount="45" columns="0" objectalignment="bottom">
 <grid orientation="orthogonal" width="1" height="1"/>
 <tile id="0" type="Weapon">
  <properties>
   <property name="kind" value="pistol"/>
  </properties>
  <image width="11" height="8" source="../../assets/tiles/items/pistol.png"/>
 </tile>
 <tile id="1" type="Weapon">
  <properties>
   <property name="kind" value="revolver"/>
  </properties>
  <image width="12" height="9" source="../../assets/tiles/items/revolver.png"/>
 </tile>
 <tile id="2" type="Weapon">
  <properties>
   <property name="kind" value="machine_pistol"/>
  </properties>
  <image width="15" height="10" source="../../assets/tiles/items/machine_pistol.png"/>
 </tile>
 <tile id="3" type="Weapon">
  <properties>
   <property name="kind" value="shotgun"/>
  </properties>
  <image width="30" height="8" source="../../assets/tiles/items/shotgun.png"/>
 </tile>
 <tile id="4" type="Weapon">
  <properties>
   <property name="kind" value="steak_knife"/>
  </properties>
  <image width="12" height="4" source="../../assets/tiles/items/steak_knife.png"/>
 </tile>
 <tile id="5" type="Weapon">
  <properties>
   <property name="kind" value="fork"/>
  </properties>
  <image width="12" height="5" source="../../assets/tiles/items/fork.png"/>
 </tile>
 <tile id="6" type="Weapon">
  <properties>
   <property name="kind" value="plate"/>
  </properties>
  <image width="10" height="5" source="../../assets/tiles/items/plate.png"/>
 </tile>
 <tile id="7" type="Weapon">
  <properties>
   <property name="kind" value="plate_stack"/>
  </properties>
  <image width="12" height="11" source="../../assets/tiles/items/plate_stack.png"/>
 </tile>
 <tile id="8" type="Weapon">
  <properties>
   <property name="kind" value="tray"/>
  </properties>
  <image width="18" height="5" source="../../assets/tiles/items/tray.png"/>
 </tile>
 <tile id="9" type="Weapon">
  <properties>
   <property name="kind" value="wine_glass"/>
  </properties>
  <image width="7" height="11" source="../../assets/tiles/items/wine_glass.png"/>
 </tile>
 <tile id="10" type="Weapon">
  <properties>
   <property name="kind" value="glass_stem"/>
  </properties>
  <image width="7" height="9" source="../../assets/tiles/items/glass_stem.png"/>
 </tile>
 <tile id="11" type="Weapon">
  <properties>
   <property name="kind" value="champagne"/>
  </properties>
  <image width="7" height="16" source="../../assets/tiles/items/champagne.png"/>
 </tile>
 <tile id="12" type="Weapon">
  <properties>
   <property name="kind" value="broken_bottle"/>
  </properties>
  <image width="12" height="8" source="../../assets/tiles/items/broken_bottle.png"/>
 </tile>
 <tile id="13" type="Weapon">
  <properties>
   <property name="kind" value="bottle"/>
  </properties>
  <image width="6" height="13" source="../../assets/tiles/items/bottle.png"/>
 </tile>
 <tile id="14" type="Weapon">
  <properties>
   <property name="kind" value="stool"/>
  </properties>
  <image width="18" height="24" source="../../assets/tiles/items/stool.png"/>
 </tile>
 <tile id="15" type="Weapon">
  <properties>
   <property name="kind" value="mic_stand"/>
  </properties>
  <image width="12" height="49" source="../../assets/tiles/items/mic_stand.png"/>
 </tile>
 <tile id="16" type="Weapon">
  <properties>
   <property name="kind" value="record"/>
  </properties>
  <image width="15" height="15" source="../../assets/tiles/items/record.png"/>
 </tile>
 <tile id="17" type="Weapon">
  <properties>
   <property name="kind" value="record_disc"/>
  </properties>
  <image width="14" height="7" source="../../assets/tiles/items/record_disc.png"/>
 </tile>
 <tile id="18" type="Weapon">
  <properties>
   <property name="kind" value="extinguisher"/>
  </properties>
  <image width="9" height="18" source="../../assets/tiles/items/extinguisher.png"/>
 </tile>
 <tile id="19" type="Weapon">
  <properties>
   <property name="kind" value="knife"/>
  </properties>
  <image width="13" height="5" source="../../assets/tiles/items/knife.png"/>
 </tile>
 <tile id="20" type="Weapon">
  <properties>
   <property name="kind" value="cleaver"/>
  </properties>
  <image width="13" height="7" source="../../assets/tiles/items/cleaver.png"/>
 </tile>
 <tile id="21" type="Weapon">
  <properties>
   <property name="kind" value="pan"/>
  </properties>
  <image width="18" height="6" source="../../assets/tiles/items/pan.png"/>
 </tile>
 <tile id="22" type="Weapon">
  <properties>
   <property name="kind" value="tv_remote"/>
  </properties>
  <image width="10" height="5" source="../../assets/tiles/items/tv_remote.png"/>
 </tile>
 <tile id="23" type="Weapon">
  <properties>
   <property name="kind" value="book"/>
  </properties>
  <image width="11" height="9" source="../../assets/tiles/items/book.png"/>
 </tile>
 <tile id="24" type="Weapon">
  <properties>
   <property name="kind" value="teapot"/>
  </properties>
  <image width="14" height="11" source="../../assets/tiles/items/teapot.png"/>
 </tile>
 <tile id="25" type="Weapon">
  <properties>
   <property name="kind" value="hand_axe"/>
  </properties>
  <image width="16" height="9" source="../../assets/tiles/items/hand_axe.png"/>
 </tile>
 <tile id="26" type="Weapon">
  <properties>
   <property name="kind" value="coat"/>
  </properties>
  <image width="18" height="23" source="../../assets/tiles/items/coat.png"/>
 </tile>
 <tile id="27" type="Weapon">
  <properties>
   <property name="kind" value="carbine"/>
  </properties>
  <image width="31" height="11" source="../../assets/tiles/items/carbine.png"/>
 </tile>
 <tile id="28" type="Weapon">
  <properties>
   <property name="kind" value="hunting_rifle"/>
  </properties>
  <image width="37" height="10" source="../../assets/tiles/items/hunting_rifle.png"/>
 </tile>
 <tile id="29" type="Weapon">
  <properties>
   <property name="kind" value="flamethrower"/>
  </properties>
  <image width="32" height="10" source="../../assets/tiles/items/flamethrower.png"/>
 </tile>
 <tile id="30" type="Weapon">
  <properties>
   <property name="kind" value="grenade"/>
  </properties>
  <image width="8" height="10" source="../../assets/tiles/items/grenade.png"/>
 </tile>
 <tile id="31" type="Weapon">
  <properties>
   <property name="kind" value="gaff"/>
  </properties>
  <image width="58" height="8" source="../../assets/tiles/items/gaff.png"/>
 </tile>
 <tile id="32" type="Weapon">
  <properties>
   <property name="kind" value="plastic_wrap"/>
  </properties>
  <image width="15" height="8" source="../../assets/tiles/items/plastic_wrap.png"/>
 </tile>
 <tile id="33" type="Weapon">
  <properties>
   <property name="kind" value="clothes_iron"/>
  </properties>
  <image width="14" height="10" source="../../assets/tiles/items/clothes_iron.png"/>
 </tile>
 <tile id="34" type="Weapon">
  <properties>
   <property name="kind" value="table_lamp"/>
  </properties>
  <image width="15" height="19" source="../../assets/tiles/items/table_lamp.png"/>
 </tile>
 <tile id="35" type="Weapon">
  <properties>
   <property name="kind" value="phone_cord"/>
  </properties>
  <image width="17" height="10" source="../../assets/tiles/items/phone_cord.png"/>
 </tile>
 <tile id="36" type="Weapon">
  <properties>
   <property name="kind" value="rolling_pin"/>
  </properties>
  <image width="17" height="7" source="../../assets/tiles/items/rolling_pin.png"/>
 </tile>
 <tile id="37" type="Weapon">
  <properties>
   <property name="kind" value="oar"/>
  </properties>
  <image width="59" height="8" source="../../assets/tiles/items/oar.png"/>
 </tile>
 <tile id="38" type="Weapon">
  <properties>
   <property name="kind" value="snow_shovel"/>
  </properties>
  <image width="47" height="10" source="../../assets/tiles/items/snow_shovel.png"/>
 </tile>
 <tile id="39" type="Weapon">
  <properties>
   <property name="kind" value="fire_hose"/>
  </properties>
  <image width="21" height="11" source="../../assets/tiles/items/fire_hose.png"/>
 </tile>
 <tile id="40" type="Weapon">
  <properties>
   <property name="kind" value="lantern"/>
  </properties>
  <image width="11" height="16" source="../../assets/tiles/items/lantern.png"/>
 </tile>
 <tile id="41" type="Weapon">
  <properties>
   <property name="kind" value="curtain"/>
  </properties>
  <image width="18" height="21" source="../../assets/tiles/items/curtain.png"/>
 </tile>
 <tile id="42" type="Weapon">
  <properties>
   <property name="kind" value="barre_pole"/>
  </properties>
  <image width="49" height="5" source="../../assets/tiles/items/barre_pole.png"/>
 </tile>
 <tile id="43" type="Weapon">
  <properties>
   <property name="kind" value="chair"/>
  </properties>
  <image width="16" height="24" source="../../assets/tiles/items/chair.png"/>
 </tile>
 <tile id="44" type="Weapon">
  <properties>
   <property name="kind" value="umbrella"/>
  </properties>
  <image width="32" height="8" source="../../assets/tiles/items/umbrella.png"/>
 </tile>
</tileset>
