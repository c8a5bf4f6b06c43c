# Functions of speed.sh and decoding.sh, which read this file: the machine, and the programs that nmt4j is compared
# with. Both peers are optional:
#   PyTorch 1.13   ../shared/peers with Debian's python3-torch and libopenblas0-openmp
#   libtorch 2.10  ../shared/peers/libtorch, built once in a cache folder with Maven, unzip and python3-torch; a first
#                  call downloads about 270 MB and takes 800 MB of the disk
peers=../shared/peers
cache=${XDG_CACHE_HOME:-$HOME/.cache}/nmt4j-peers
nmt4j=${NMT4J:-./nmt4j}

has_instructions() {
  grep -qw "$1" /proc/cpuinfo
}

# Prints the processor, nmt4j and Java.
describe_machine() {
  flags=
  for flag in avx2 avx512f avx512_vnni avx512_bf16 amx_bf16 amx_int8; do
    has_instructions $flag && flags="$flags $flag"
  done
  commit=$(git rev-parse --short HEAD 2>/dev/null || echo unknown)
  [ -z "$(git status --porcelain --untracked-files=no 2>/dev/null)" ] || commit="$commit with changes"
  echo "processor: $(LC_ALL=C lscpu | sed -n 's/^Model name: *//p; s/^CPU family: */family /p; s/^Model: */model /p' |
    paste -sd ',' | sed 's/,/, /g'), $(nproc) processors,$flags"
  echo "nmt4j: commit $commit, $("$nmt4j" --version | sed -n 's/^\(JDK .*\|kernels: .*\)/\1/p' | paste -sd ',' | sed 's/,/, /')"
}

# Succeeds if PyTorch can run; prints its version, or why it is left out.
find_torch() {
  if [ ! -r $peers/torch_train.py ] || [ ! -r $peers/../data/multi30k-bpe/vocab.txt ]; then
    echo "PyTorch: left out, no $peers"
    return 1
  fi
  torch=$(/usr/bin/python3 -c 'import torch; print(torch.__version__)' 2>/dev/null) || {
    echo 'PyTorch: left out, no python3-torch'
    return 1
  }
  # With OpenBLAS for OpenMP, two threads are twice as fast as with the one that Debian installs first.
  openblas=$(dpkg -L libopenblas0-openmp 2>/dev/null | grep -E '/lib(blas\.so\.3|openblas\.so\.0)$' | tr '\n' ':') || true
  echo "PyTorch: $torch, ${openblas:+OpenBLAS $(dpkg-query -W -f '${Version}' libopenblas0-openmp)}"
}

run_torch() {
  script=$1
  shift
  LD_PRELOAD=$openblas /usr/bin/python3 "$peers/$script" "$@"
}

# Succeeds if libtorch can run, which is built if need be; prints its version, or why it is left out.
find_libtorch() {
  [ -r $peers/libtorch/run.sh ] || { echo "libtorch: left out, no $peers/libtorch"; return 1; }
  libtorch=$cache/peers/libtorch
  mkdir -p "$cache/peers"
  cp -R $peers/. "$cache/peers/"
  ln -sfn "$(realpath $peers/../data)" "$cache/data"
  build_libtorch >"$cache/build.log" 2>&1 || { echo "libtorch: left out, $cache/build.log says why"; return 1; }
  mkl=
  for library in libgomp.so.1 libmkl_core.so.2 libmkl_gnu_thread.so.2 libmkl_intel_lp64.so.2; do
    mkl="$mkl${mkl:+:}$(find "$libtorch/target/native" "$libtorch/target/mkl" -name $library | head -n 1)"
  done
  # BLAS names another BLAS for fp32.
  fp32=${BLAS:-$mkl}
  echo "libtorch: $(sed -n 's/.*pytorch<.*<version>\(.*\)<\/version>.*/\1/p' "$libtorch/pom.xml" | head -n 1), in fp32 with ${BLAS:-MKL $mkl_version}"
}

mkl_version=2025.3-1.5.13

build_libtorch() (
  cd "$libtorch" || exit
  [ ! -d target/native ] || [ ! -d target/mkl ] || [ ! -f target/net.pt ] || exit 0
  ./run.sh --threads 1 --seconds 1 --precision fp32 || exit
  [ -d target/mkl ] || {
    mvn -q -B dependency:copy -Dartifact=org.bytedeco:mkl:$mkl_version:jar:linux-x86_64-redist \
      -DoutputDirectory=target/download &&
      unzip -jqo target/download/mkl-*.jar '*.so*' -d target/unpack && mv target/unpack target/mkl
  } || exit
  rm -rf target/download
)

# Prints target words a second.
run_libtorch() {
  precision=$1
  shift
  preload=
  [ "$precision" != fp32 ] || preload=$fp32
  BLAS=$preload "$libtorch/run.sh" --precision "$precision" "$@" | sed -n 's/^BENCH.*: \([0-9]*\) target words.*/\1/p'
}
