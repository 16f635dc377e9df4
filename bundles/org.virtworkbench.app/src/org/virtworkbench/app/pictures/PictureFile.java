package org.virtworkbench.app.pictures;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/**
 * Drawn pictures in one file: a few hundred kilobytes that are read at once. A file that is torn or of another form counts as empty.
 *
 * @param path of the file
 */
record PictureFile(Path path) {

    private static final int FORM = 0x56575031;

    /** {@return what is kept; empty where nothing is, or where it can't be read} */
    Map<Drawing, ImageData> read() {
        Map<Drawing, ImageData> pictures = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(path)))) {
            if (in.readInt() != FORM) {
                return pictures;
            }
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                Drawing drawing = new Drawing(new String(bytes(in), StandardCharsets.ISO_8859_1), in.readInt(), in.readInt(), in.readInt());
                pictures.put(drawing, picture(in));
            }
            return pictures;
        } catch (IOException | RuntimeException e) {
            return new HashMap<>(); // drawn anew
        }
    }

    /**
     * Writes the file anew; whoever reads it meanwhile finds the one before.
     *
     * @param pictures all that is to be kept
     * @throws IOException when that is not possible
     */
    void write(Map<Drawing, ImageData> pictures) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORM);
            out.writeInt(pictures.size());
            for (Map.Entry<Drawing, ImageData> each : pictures.entrySet()) {
                put(out, each.getKey().svg().getBytes(StandardCharsets.ISO_8859_1));
                out.writeInt(each.getKey().zoom());
                out.writeInt(each.getKey().width());
                out.writeInt(each.getKey().height());
                put(out, each.getValue());
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

    private static ImageData picture(DataInputStream in) throws IOException {
        int width = in.readInt();
        int height = in.readInt();
        int depth = in.readInt();
        PaletteData palette = new PaletteData(in.readInt(), in.readInt(), in.readInt());
        ImageData picture = new ImageData(width, height, depth, palette, in.readInt(), bytes(in));
        byte[] alpha = bytes(in);
        picture.alphaData = alpha.length == 0 ? null : alpha;
        return picture;
    }

    private static void put(DataOutputStream out, ImageData picture) throws IOException {
        out.writeInt(picture.width);
        out.writeInt(picture.height);
        out.writeInt(picture.depth);
        out.writeInt(picture.palette.redMask);
        out.writeInt(picture.palette.greenMask);
        out.writeInt(picture.palette.blueMask);
        out.writeInt(picture.scanlinePad);
        put(out, picture.data);
        put(out, picture.alphaData == null ? new byte[0] : picture.alphaData);
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

    private static void put(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
