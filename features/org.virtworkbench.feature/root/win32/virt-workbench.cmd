@echo off
set java=java
if defined JAVA_HOME set java=%JAVA_HOME%\bin\java
for %%j in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set launcher=%%j
"%java%" -XX:+UseSerialGC -Xmx512m -Dosgi.requiredJavaVersion=21 --enable-native-access=ALL-UNNAMED -jar "%launcher%" -data "%LOCALAPPDATA%\virt-workbench" %*
