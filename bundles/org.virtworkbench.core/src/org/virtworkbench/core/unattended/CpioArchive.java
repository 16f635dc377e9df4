package org.virtworkbench.core.unattended;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes an archive with one file, as Linux unpacks it into its initial RAM disk, also from behind another one (the kernel's buffer-format.rst: newc). */
public final class CpioArchive {

    private static final int ALIGNMENT = 4;
    private static final int PLAIN_FILE = 0100600;
    private static final String END = "TRAILER!!!";

    private CpioArchive() {
    }

    /**
     * {@return the archive}
     *
     * @param name of the file, in the topmost folder
     * @param content of it
     */
    public static byte[] of(String name, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        entry(out, 1, PLAIN_FILE, name, content);
        entry(out, 0, 0, END, new byte[0]);
        return out.toByteArray();
    }

    private static void entry(ByteArrayOutputStream out, int inode, int mode, String name, byte[] content) {
        byte[] path = (name + '\0').getBytes(StandardCharsets.US_ASCII);
        StringBuilder head = new StringBuilder("070701");
        for (int field : new int[] { inode, mode, 0, 0, 1, 0, content.length, 0, 0, 0, 0, path.length, 0 }) {
            head.append(String.format("%08x", field));
        }
        out.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(path);
        align(out);
        out.writeBytes(content);
        align(out);
    }

    private static void align(ByteArrayOutputStream out) {
        while (out.size() % ALIGNMENT != 0) {
            out.write(0);
        }
    }
}
