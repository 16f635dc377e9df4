package org.virtworkbench.app.pictures;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/**
 * A drawn picture, compressed: hundreds of them take less room than a handful of windows' icons by themselves.
 *
 * @param bytes compressed
 */
record PackedPicture(byte[] bytes) {

    private static final int MOST_PIXELS = 1 << 24;
    private static final int BYTES_A_PIXEL = 4;

    /** {@return a picture, compressed} */
    static PackedPicture of(ImageData picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(picture.width);
            out.writeInt(picture.height);
            out.writeInt(picture.depth);
            out.writeInt(picture.palette.redMask);
            out.writeInt(picture.palette.greenMask);
            out.writeInt(picture.palette.blueMask);
            out.writeInt(picture.scanlinePad);
            put(out, picture.data);
            put(out, picture.alphaData == null ? new byte[0] : picture.alphaData);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackedPicture(bytes.toByteArray());
    }

    /**
     * {@return the picture, made anew}
     *
     * @throws IOException when this is none
     */
    ImageData picture() throws IOException {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            int width = in.readInt();
            int height = in.readInt();
            int depth = in.readInt();
            PaletteData palette = new PaletteData(in.readInt(), in.readInt(), in.readInt());
            ImageData picture = new ImageData(width, height, depth, palette, in.readInt(), pixels(in));
            byte[] alpha = pixels(in);
            picture.alphaData = alpha.length == 0 ? null : alpha;
            return picture;
        }
    }

    private static byte[] pixels(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST_PIXELS * BYTES_A_PIXEL) {
            throw new EOFException();
        }
        byte[] pixels = new byte[length];
        in.readFully(pixels);
        return pixels;
    }

    private static void put(DataOutputStream out, byte[] pixels) throws IOException {
        out.writeInt(pixels.length);
        out.write(pixels);
    }
}
