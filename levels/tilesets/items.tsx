<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="items" tilewidth="30" tileheight="49" tilecount="27" columns="0" objectalignment="bottom">
 <grid orientation="orthogonal" width="1" height="1"/>
 <tile id="0" type="item">
  <properties>
   <property name="item" value="pistol"/>
  </properties>
  <image width="11" height="8" source="../../assets/tiles/items/pistol.png"/>
 </tile>
 <tile id="1" type="item">
  <properties>
   <property name="item" value="revolver"/>
  </properties>
  <image width="12" height="9" source="../../assets/tiles/items/revolver.png"/>
 </tile>
 <tile id="2" type="item">
  <properties>
   <property name="item" value="machine_pistol"/>
  </properties>
  <image width="15" height="10" source="../../assets/tiles/items/machine_pistol.png"/>
 </tile>
 <tile id="3" type="item">
  <properties>
   <property name="item" value="shotgun"/>
  </properties>
  <image width="30" height="8" source="../../assets/tiles/items/shotgun.png"/>
 </tile>
 <tile id="4" type="item">
  <properties>
   <property name="item" value="steak_knife"/>
  </properties>
  <image width="12" height="4" source="../../assets/tiles/items/steak_knife.png"/>
 </tile>
 <tile id="5" type="item">
  <properties>
   <property name="item" value="fork"/>
  </properties>
  <image width="12" height="5" source="../../assets/tiles/items/fork.png"/>
 </tile>
 <tile id="6" type="item">
  <properties>
   <property name="item" value="plate"/>
  </properties>
  <image width="10" height="5" source="../../assets/tiles/items/plate.png"/>
 </tile>
 <tile id="7" type="item">
  <properties>
   <property name="item" value="plate_stack"/>
  </properties>
  <image width="12" height="11" source="../../assets/tiles/items/plate_stack.png"/>
 </tile>
 <tile id="8" type="item">
  <properties>
   <property name="item" value="tray"/>
  </properties>
  <image width="18" height="5" source="../../assets/tiles/items/tray.png"/>
 </tile>
 <tile id="9" type="item">
  <properties>
   <property name="item" value="wine_glass"/>
  </properties>
  <image width="7" height="11" source="../../assets/tiles/items/wine_glass.png"/>
 </tile>
 <tile id="10" type="item">
  <properties>
   <property name="item" value="glass_stem"/>
  </properties>
  <image width="7" height="9" source="../../assets/tiles/items/glass_stem.png"/>
 </tile>
 <tile id="11" type="item">
  <properties>
   <property name="item" value="champagne"/>
  </properties>
  <image width="7" height="16" source="../../assets/tiles/items/champagne.png"/>
 </tile>
 <tile id="12" type="item">
  <properties>
   <property name="item" value="broken_bottle"/>
  </properties>
  <image width="12" height="8" source="../../assets/tiles/items/broken_bottle.png"/>
 </tile>
 <tile id="13" type="item">
  <properties>
   <property name="item" value="bottle"/>
  </properties>
  <image width="6" height="13" source="../../assets/tiles/items/bottle.png"/>
 </tile>
 <tile id="14" type="item">
  <properties>
   <property name="item" value="stool"/>
  </properties>
  <image width="18" height="24" source="../../assets/tiles/items/stool.png"/>
 </tile>
 <tile id="15" type="item">
  <properties>
   <property name="item" value="mic_stand"/>
  </properties>
  <image width="12" height="49" source="../../assets/tiles/items/mic_stand.png"/>
 </tile>
 <tile id="16" type="item">
  <properties>
   <property name="item" value="record"/>
  </properties>
  <image width="15" height="15" source="../../assets/tiles/items/record.png"/>
 </tile>
 <tile id="17" type="item">
  <properties>
   <property name="item" value="record_disc"/>
  </properties>
  <image width="14" height="7" source="../../assets/tiles/items/record_disc.png"/>
 </tile>
 <tile id="18" type="item">
  <properties>
   <property name="item" value="extinguisher"/>
  </properties>
  <image width="9" height="18" source="../../assets/tiles/items/extinguisher.png"/>
 </tile>
 <tile id="19" type="item">
  <properties>
   <property name="item" value="knife"/>
  </properties>
  <image width="13" height="5" source="../../assets/tiles/items/knife.png"/>
 </tile>
 <tile id="20" type="item">
  <properties>
   <property name="item" value="cleaver"/>
  </properties>
  <image width="13" height="7" source="../../assets/tiles/items/cleaver.png"/>
 </tile>
 <tile id="21" type="item">
  <properties>
   <property name="item" value="pan"/>
  </properties>
  <image width="18" height="6" source="../../assets/tiles/items/pan.png"/>
 </tile>
 <tile id="22" type="item">
  <properties>
   <property name="item" value="tv_remote"/>
  </properties>
  <image width="10" height="5" source="../../assets/tiles/items/tv_remote.png"/>
 </tile>
 <tile id="23" type="item">
  <properties>
   <property name="item" value="book"/>
  </properties>
  <image width="11" height="9" source="../../assets/tiles/items/book.png"/>
 </tile>
 <tile id="24" type="item">
  <properties>
   <property name="item" value="teapot"/>
  </properties>
  <image width="14" height="11" source="../../assets/tiles/items/teapot.png"/>
 </tile>
 <tile id="25" type="item">
  <properties>
   <property name="item" value="hand_axe"/>
  </properties>
  <image width="16" height="9" source="../../assets/tiles/items/hand_axe.png"/>
 </tile>
 <tile id="26" type="item">
  <properties>
   <property name="item" value="coat"/>
  </properties>
  <image width="18" height="23" source="../../assets/tiles/items/coat.png"/>
 </tile>
</tileset>
