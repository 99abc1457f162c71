<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="greybox" tilewidth="16" tileheight="16" tilecount="8" columns="8">
 <image source="../../assets/tiles/greybox.png" width="128" height="16"/>
 <tile id="0">
  <properties>
   <property name="material" value="stone"/>
   <property name="shape" value="solid"/>
  </properties>
 </tile>
 <tile id="1">
  <properties>
   <property name="material" value="stone"/>
   <property name="shape" value="oneway"/>
  </properties>
 </tile>
 <tile id="2">
  <properties>
   <property name="material" value="stone"/>
   <property name="shape" value="ladder"/>
  </properties>
 </tile>
 <tile id="3">
  <properties>
   <property name="material" value="stone"/>
   <property name="shape" value="slope45_r"/>
  </properties>
 </tile>
 <tile id="4">
  <properties>
   <property name="material" value="stone"/>
   <property name="shape" value="slope45_l"/>
  </properties>
 </tile>
 <tile id="5">
  <properties>
   <property name="material" value="stone"/>
   <property name="shape" value="none"/>
  </properties>
 </tile>
 <tile id="6">
  <properties>
   <property name="material" value="stone"/>
   <property name="shape" value="none"/>
  </properties>
 </tile>
</tileset>
