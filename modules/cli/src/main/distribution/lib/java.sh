# The launchers source this file. It finds the Java that runs nmt4j, and sets these variables:
#   java          the program
#   java_release  its feature release, such as 17
#   java_modules  the names of its modules
#   java_options  the options of every command
#   java_log      the options that send the JVM's own messages to standard error
# If Java is missing or too old, the script prints one line and exits.

if [ -n "${JAVA_HOME:-}" ]; then
  java=$JAVA_HOME/bin/java
  if [ ! -x "$java" ]; then
    echo "nmt4j: JAVA_HOME is $JAVA_HOME, where no bin/java is; expected a JDK 17 or later" >&2
    exit 1
  fi
elif ! java=$(command -v java); then
  echo "nmt4j: no java found on the PATH nor by JAVA_HOME; install a JDK 17 or later" >&2
  exit 1
fi

# A JDK's file "release" holds the version and the modules. Asking the program takes 50 ms.
java_release=
java_modules=
java_home=$(readlink -f "$java" 2>/dev/null) || java_home=$java
java_home=${java_home%/bin/java}
if [ -r "$java_home/release" ]; then
  while IFS='=' read -r key value; do
    case $key in
      JAVA_VERSION) java_release=${value#\"} ;;
      MODULES) java_modules=$value ;;
    esac
  done <"$java_home/release"
fi
if [ -z "$java_release" ] || [ -z "$java_modules" ]; then
  java_release=$("$java" -version 2>&1 | sed -n 's/^[^"]* version "\([^"]*\)".*/\1/p')
  java_modules=$("$java" --list-modules 2>/dev/null)
fi
java_version=${java_release%\"}
java_release=${java_version%%[!0-9]*}
if [ "${java_release:-0}" -lt 17 ]; then
  echo "nmt4j: $java is Java ${java_version:-of unknown version}; expected JDK 17 or later" >&2
  exit 1
fi

# Standard output holds data. The JVM says nothing about an archive of classes that it cannot use.
java_log='-XX:+DisplayVMOutputToStderr -Xlog:disable'
java_log="$java_log -Xlog:all=warning,gc+ergo=error,cds=off,cds+dynamic=off:stderr"
java_options='-Dfile.encoding=UTF-8 -XX:MaxRAMPercentage=50 -XX:+UseParallelGC'
[ "$java_release" -lt 22 ] || java_options="$java_options --enable-native-access=ALL-UNNAMED"
[ "$java_release" -lt 23 ] || java_options="$java_options --sun-misc-unsafe-memory-access=allow"

# Prepares Java to run a network: adds to java_options, and exports settings of native libraries.
prepare_network() {
  case $java_modules in
    *jdk.incubator.vector*) java_options="$java_options --add-modules=jdk.incubator.vector" ;;
  esac
  # Loads native libraries from where the process before has found them.
  java_options="$java_options -Dnmt4j.known-libraries=true"
  # A network leaves little garbage, so frequent collections cost little and save memory. The heap begins with 96 MB.
  # Half of it is for new objects, so that a short command needs no collection.
  java_options="$java_options -XX:GCTimeRatio=19 -Xms96m -XX:NewRatio=1 -XX:MaxNewSize=64m"
  # Each thread computes a shard of a batch, so a matrix product uses one thread.
  export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
  # On AVX-512 processors that it does not know, OpenBLAS would use its AVX2 kernels.
  if [ -z "${OPENBLAS_CORETYPE:-}" ] && [ -r /proc/cpuinfo ]; then
    while read -r key flags; do
      [ "$key" = flags ] || continue
      case " $flags " in
        *' avx512f'*' avx512dq'*' avx512cd'*' avx512bw'*' avx512vl '*)
          export OPENBLAS_CORETYPE=SkylakeX
          ;;
      esac
      break
    done </proc/cpuinfo
  fi
}

# Sets java_archive to the archive of classes in a folder that this version of Java made, or to nothing. The name
# holds the size in bytes, because a JVM that reads an archive without its end crashes. The JVM itself ignores an
# archive that another build of Java made or that was made from other jars.
find_archive() {
  java_archive=
  case $1 in
    # The JVM takes a colon for the end of a path.
    *:*) return ;;
  esac
  case ${NMT4J_OPTS:-} in
    *Archive* | *-Xshare*) return ;;
  esac
  for archive in "$1/classes-$java_version-"*.jsa; do
    size=${archive##*-}
    if [ -r "$archive" ] && [ "$(wc -c <"$archive")" -eq "${size%.jsa}" ] 2>/dev/null; then
      java_archive=$archive
    fi
  done
}
