# Finds a JDK and runs Maven with it. Read by ./chancery, ./check and bench/run, which set `home` to the root first.
# shellcheck shell=sh disable=SC2154

needed=25
HOME=${HOME:-/}

say() { printf 'chancery: %s\n' "$*" >&2; }
die() { say "$*"; exit 3; }

# Reads the version from the file `release` that every JDK carries; starting each candidate would cost 50 ms apiece.
is_new_enough() {
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
    while IFS='="' read -r key _ value _; do
        if [ "$key" = JAVA_VERSION ]; then
            major=${value%%[!0-9]*}
            [ "${major:-0}" -ge "$needed" ] && return 0
            return 1
        fi
    done <"$1/release"
    return 1
}

find_jdk() {
    if [ -n "${JAVA_HOME:-}" ] && is_new_enough "$JAVA_HOME"; then jdk=$JAVA_HOME; return 0; fi
    on_path=$(command -v java || true)
    if [ -n "$on_path" ]; then
        on_path=$(readlink -f "$on_path" 2>/dev/null || printf '%s' "$on_path")
        on_path=${on_path%/bin/java}
        if is_new_enough "$on_path"; then jdk=$on_path; return 0; fi
    fi
    for candidate in \
        /usr/lib/jvm/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
        "$HOME"/.jdks/* \
        "$HOME"/.local/share/mise/installs/java/* \
        "${ASDF_DATA_DIR:-$HOME/.asdf}"/installs/java/* \
        /opt/*jdk* /opt/java/* /usr/java/* /usr/local/*jdk*; do
        if is_new_enough "$candidate"; then jdk=$candidate; return 0; fi
    done
    return 1
}

need_jdk() {
    find_jdk || die "needs a JDK $needed or newer and found none: install Eclipse Temurin $needed (https://adoptium.net) or set JAVA_HOME."
}

# The Maven on the path when it is recent enough, else the wrapper, which fetches one.
maven() {
    version=$(JAVA_HOME=$jdk mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p') || version=
    case $version in
        3\ 8 | 3\ 9 | 3\ [1-9][0-9] | [4-9]\ *) tool=mvn ;;
        *) tool=$home/mvnw ;;
    esac
    (cd "$home" && JAVA_HOME=$jdk MAVEN_OPTS="${MAVEN_OPTS:--XX:+UseSerialGC -XX:TieredStopAtLevel=1 --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED}" \
        "$tool" -B -ntp "$@" </dev/null)
}
