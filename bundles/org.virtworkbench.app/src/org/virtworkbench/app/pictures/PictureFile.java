package org.virtworkbench.app.pictures;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Drawn pictures in one file: a few hundred kilobytes that are read at once. A file that is torn or of another form counts as empty.
 *
 * @param path of the file
 */
record PictureFile(Path path) {

    private static final int FORM = 0x56575032;

    /** {@return what is kept; empty where nothing is, or where it can't be read} */
    Map<Drawing, PackedPicture> read() {
        Map<Drawing, PackedPicture> pictures = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(path)))) {
            if (in.readInt() != FORM) {
                return pictures;
            }
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                Drawing drawing = new Drawing(in.readInt(), in.readLong(), in.readInt(), in.readInt(), in.readInt());
                pictures.put(drawing, new PackedPicture(bytes(in)));
            }
            return pictures;
        } catch (IOException e) {
            return new HashMap<>(); // drawn anew
        }
    }

    /**
     * Writes the file anew; whoever reads it meanwhile finds the one before.
     *
     * @param pictures all that is to be kept
     * @throws IOException when that is not possible
     */
    void write(Map<Drawing, PackedPicture> pictures) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORM);
            out.writeInt(pictures.size());
            for (Map.Entry<Drawing, PackedPicture> each : pictures.entrySet()) {
                Drawing drawing = each.getKey();
                out.writeInt(drawing.length());
                out.writeLong(drawing.sums());
                out.writeInt(drawing.zoom());
                out.writeInt(drawing.width());
                out.writeInt(drawing.height());
                out.writeInt(each.getValue().bytes().length);
                out.write(each.getValue().bytes());
            }
        }
        Path fresh = Files.createTempFile(path.toAbsolutePath().getParent(), path.getFileName().toString(), null);
        try {
            Files.write(fresh, bytes.toByteArray());
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new EOFException();
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }
}
