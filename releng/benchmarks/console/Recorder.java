import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.decode.Decoders;
import org.virtworkbench.rfb.internal.io.ServerInput;

/** A viewer that keeps all that a server sends to it. It asks for nothing but pixels, so that every other viewer can play what it kept. */
final class Recorder implements AutoCloseable {

    private static final int LAST_RECTANGLE = -224;
    private static final int ALL_OF_A_COUNT = 0xFFFF;
    private static final int QUIET_MILLIS = 400;

    private final Socket socket;
    private final OutputStream output;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final ServerInput input;
    private final Decoders decoders;
    private final FrameBuffer frame;
    private long pixels;

    /**
     * Connects and is let in.
     *
     * @param port of a server on this machine that asks for nothing
     * @param encodings that it may use, the best first
     */
    Recorder(int port, int... encodings) throws IOException, RfbException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        socket.setTcpNoDelay(true);
        output = socket.getOutputStream();
        InputStream source = socket.getInputStream();
        input = new ServerInput(new FilterInputStream(source) {
            @Override
            public int read(byte[] target, int offset, int count) throws IOException {
                int read = source.read(target, offset, count);
                if (read > 0) {
                    kept.write(target, offset, read);
                }
                return read;
            }
        });
        decoders = new Decoders(input);
        input.skip(12);
        output.write("RFB 003.008\n".getBytes());
        input.skip(input.u8());
        output.write(1);
        if (input.s32() != 0) {
            throw new IOException("the server did not let the recorder in");
        }
        output.write(1);
        frame = new FrameBuffer(input.u16(), input.u16());
        input.skip(16);
        input.skip(input.s32());
        output.write(ByteBuffer.allocate(20).put(4, (byte) 32).put(5, (byte) 24).put(7, (byte) 1).putShort(8, (short) 255)
                .putShort(10, (short) 255).putShort(12, (short) 255).put(14, (byte) 16).put(15, (byte) 8).array());
        ByteBuffer wanted = ByteBuffer.allocate(4 + 4 * (encodings.length + 1)).put(0, (byte) 2).putShort(2, (short) (encodings.length + 1));
        for (int i = 0; i < encodings.length; i++) {
            wanted.putInt(4 + 4 * i, encodings[i]);
        }
        output.write(wanted.putInt(4 + 4 * encodings.length, LAST_RECTANGLE).array());
    }

    /** Asks for the whole screen, and reads it. */
    void wholeScreen() throws IOException, RfbException {
        socket.setSoTimeout(20_000);
        request(false);
        readMessages(1);
    }

    /** Reads what has changed and what still changes, until nothing does for a while. */
    void changes() throws IOException, RfbException {
        socket.setSoTimeout(QUIET_MILLIS);
        request(true);
        readMessages(Integer.MAX_VALUE);
    }

    private void request(boolean onlyChanges) throws IOException {
        output.write(ByteBuffer.allocate(10).put(0, (byte) 3).put(1, (byte) (onlyChanges ? 1 : 0)).putShort(6, (short) frame.width())
                .putShort(8, (short) frame.height()).array());
    }

    private void readMessages(int updates) throws IOException, RfbException {
        for (int done = 0; done < updates;) {
            int type;
            try {
                type = input.u8();
            } catch (RfbException e) {
                if (e.getCause() instanceof SocketTimeoutException && updates == Integer.MAX_VALUE) {
                    return;
                }
                throw e;
            }
            switch (type) {
                case 0 -> {
                    if (updates == Integer.MAX_VALUE) {
                        request(true);
                    }
                    readUpdate();
                    done++;
                }
                case 2 -> done += 0; // a bell
                case 3 -> {
                    input.skip(3);
                    input.skip(input.s32());
                }
                default -> throw new IOException("message " + type + " was not expected");
            }
        }
    }

    private void readUpdate() throws RfbException {
        input.skip(1);
        int count = input.u16();
        for (int i = 0; i < count || count == ALL_OF_A_COUNT; i++) {
            Area area = new Area(input.u16(), input.u16(), input.u16(), input.u16());
            int encoding = input.s32();
            if (encoding == LAST_RECTANGLE) {
                return;
            }
            decoders.decode(encoding, frame, area);
            pixels += (long) area.width() * area.height();
        }
    }

    /** Writes what came so far. */
    Recording save(String name, Path file) throws IOException {
        byte[] all = kept.toByteArray();
        Files.write(file, java.util.Arrays.copyOf(all, all.length - input.available()));
        return new Recording(name, file, pixels);
    }

    @Override
    public void close() throws IOException {
        decoders.close();
        socket.close();
    }
}
