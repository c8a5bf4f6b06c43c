@echo off
rem Runs nmt4j with the options that the installed JDK needs. NMT4J_OPTS adds further options.
setlocal enabledelayedexpansion
set "home=%~dp0.."
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
set "release="
for /f "tokens=3" %%v in ('""%java%" -version 2^>^&1 ^| findstr /c:" version ""') do if not defined release set "release=%%~v"
if not defined release (
  echo nmt4j: no java found on the PATH nor by JAVA_HOME; install a JDK 17 or later >&2
  exit /b 1
)
set "version=!release!"
for /f "delims=.-+" %%v in ("!release!") do set "release=%%v"
if !release! lss 17 (
  echo nmt4j: %java% is Java !version!; expected JDK 17 or later >&2
  exit /b 1
)
set "options=-XX:+DisplayVMOutputToStderr -Xlog:disable -Xlog:all=warning,gc+ergo=error:stderr -Dfile.encoding=UTF-8"
set "options=!options! -XX:MaxRAMPercentage=50 -XX:+UseParallelGC"
if !release! geq 22 set "options=!options! --enable-native-access=ALL-UNNAMED"
if !release! geq 23 set "options=!options! --sun-misc-unsafe-memory-access=allow"
set "command=%~1"
rem With --recipe, evaluate may run the recipe's network again.
if "%~1 %~2"=="evaluate --recipe" set "command=run"
if "%~1"=="-h" set "command=--help"
if "%~2"=="-h" set "command=--help"
if "%~2"=="--help" set "command=--help"
for %%c in (train check translate serve classify tag generate run suite search gradcheck benchmark lrfind score calibrate --version -V) do if "!command!"=="%%c" (
  set "options=!options! --add-modules=jdk.incubator.vector"
  rem A network leaves little garbage, so frequent collections cost little and save memory. The heap begins with 96 MB.
  rem Half of it is for new objects, so that a short command needs no collection.
  set "options=!options! -XX:GCTimeRatio=19 -Xms96m -XX:NewRatio=1 -XX:MaxNewSize=64m"
  rem Each thread computes a shard of a batch, so a matrix product uses one thread.
  set "OMP_NUM_THREADS=1"
  set "OPENBLAS_NUM_THREADS=1"
)
for %%j in ("%home%\lib\nmt4j-cli-*.jar") do set "jar=%%j"
if "!command!"=="--version" goto version
if "!command!"=="-V" goto version
endlocal & set "OMP_NUM_THREADS=%OMP_NUM_THREADS%" & set "OPENBLAS_NUM_THREADS=%OPENBLAS_NUM_THREADS%" & "%java%" %options% %NMT4J_OPTS% -jar "%jar%" %*
exit /b %errorlevel%
:version
rem The incubating module is only loaded to name the kernels, so the JVM's warning is removed.
"%java%" %options% %NMT4J_OPTS% -jar "%jar%" %* 2>&1 | findstr /v /c:"WARNING: Using incubator modules"
exit /b %errorlevel%
