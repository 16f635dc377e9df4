package org.virtworkbench.libvirt.internal.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The two small scripts between libvirt and ssh, in a folder that only this user may enter. */
final class SshScripts {

    /**
     * Runs ssh instead of libvirt. Its number and its standard error go into the folder, as libvirt often loses the latter when ssh ends early. A session of
     * its own has no terminal: versions before 8.4, which do not know {@code SSH_ASKPASS_REQUIRE}, ask by the helper then too. Who shares logins by a socket
     * already, by a configuration of their own, goes on with that.
     */
    private static final String SSH = """
            #!/bin/sh
            d=${0%%/*}
            echo $$ > "$d/pid"
            SSH_ASKPASS=$d/askpass SSH_ASKPASS_REQUIRE=force DISPLAY=${DISPLAY:-:0}
            export SSH_ASKPASS SSH_ASKPASS_REQUIRE DISPLAY
            share=%3$s
            if [ -n "$share" ] && ! %1$s -G "$@" 2> /dev/null | grep -i '^controlpath ' | grep -qvi ' none$'; then
                set -- -o ControlMaster=%2$s -o ControlPersist=5 -o ControlPath="$share" "$@"
            fi
            if command -v setsid > /dev/null; then
                exec setsid -w %1$s "$@" 2>> "$d/said"
            fi
            exec %1$s "$@" 2>> "$d/said"
            """;

    /** Passes a question of ssh on and prints the answer; fails when there is none. The answer is in no file and in no argument. */
    private static final String ASKPASS = """
            #!/bin/sh
            d=${0%/*}
            printf '%s\\001' "$1" > "$d/question" || exit 1
            IFS= read -r answer < "$d/answer" || exit 1
            case $answer in
            y*) printf '%s\\n' "${answer#y}" ;;
            *) exit 1 ;;
            esac
            """;

    private SshScripts() {
    }

    /**
     * Writes both.
     *
     * @param folder where to
     * @param command the ssh client
     * @param share the login that is shared
     * @return the script to be started instead of it
     * @throws IOException when they can't be written
     */
    static Path write(Path folder, String command, SshShare.Part share) throws IOException {
        executable(folder.resolve("askpass"), ASKPASS);
        return executable(folder.resolve("ssh"),
                SSH.formatted(quoted(command), share.first() ? "auto" : "no", quoted(share.socket().replace("%", "%%"))));
    }

    private static String quoted(String word) {
        return '\'' + word.replace("'", "'\\''") + '\'';
    }

    private static Path executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
