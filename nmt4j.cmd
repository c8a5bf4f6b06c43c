@echo off
rem Runs nmt4j from this checkout. Builds it first if no build exists or sources are newer.
setlocal
set "root=%~dp0"
set "target=%root%modules\cli\target"
powershell -NoProfile -Command "$built = Get-Item -ErrorAction SilentlyContinue '%target%\built-from-here'; $sources = Get-ChildItem -Recurse -File '%root%pom.xml', '%root%.mvn', '%root%modules\*\pom.xml', '%root%modules\*\src\main'; if (-not $built -or ($sources | Where-Object LastWriteTime -gt $built.LastWriteTime)) { exit 1 }"
if not errorlevel 1 goto run
where /q mvn || (
  echo nmt4j: no mvn found on the PATH; install Maven 3.8 or later to build nmt4j >&2
  exit /b 1
)
echo nmt4j: building (the first time, Maven downloads libraries) >&2
if not exist "%target%" mkdir "%target%"
type nul >"%target%\built.next"
pushd "%root%"
rem Maven prints only the modules that it builds, and errors.
set "log=-Dorg.slf4j.simpleLogger.defaultLogLevel=error"
set "log=%log% -Dorg.slf4j.simpleLogger.log.org.apache.maven.cli.event.ExecutionEventListener=info"
call mvn -B -ntp -Dstyle.color=never %log% -T 1C -pl modules/cli -am -DskipTests package <nul >&2
if errorlevel 1 (
  popd
  echo nmt4j: the build failed >&2
  exit /b 1
)
popd
move /y "%target%\built.next" "%target%\built-from-here" >nul
:run
call "%target%\nmt4j\bin\nmt4j.bat" %*
exit /b %errorlevel%
