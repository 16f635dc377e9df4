package org.virtworkbench.app.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.testhosts.Requirements;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.NativeLongByReference;

/**
 * An X desktop as a guest may have one: Xvnc, behind the screen of a guest that libvirt's test driver makes up. Another connection to it tells what happens
 * there.
 */
public final class GuestDesktop implements AutoCloseable {

    /** Name of the guest. */
    public static final String GUEST = "desktop";

    private static final String DEFINITION = """
            <node><domain type='test'>
              <name>%s</name>
              <memory>65536</memory>
              <os><type>hvm</type></os>
              <devices><graphics type='vnc' port='%d' autoport='no' listen='127.0.0.1'/></devices>
            </domain></node>
            """;
    private static final int LEFT_BUTTON = 1 << 8;

    /** Functions of the X server. */
    interface X11 extends Library {

        /** {@return a connection, null when there is none} */
        Pointer XOpenDisplay(String name);

        /** {@return the window behind all others} */
        NativeLong XDefaultRootWindow(Pointer display);

        /** Tells where a window is, and how large. */
        int XGetGeometry(Pointer display, NativeLong window, NativeLongByReference root, IntByReference x, IntByReference y,
                IntByReference width, IntByReference height, IntByReference border, IntByReference depth);

        /** Tells where the pointer is, and what is pressed. */
        int XQueryPointer(Pointer display, NativeLong window, NativeLongByReference root, NativeLongByReference child, IntByReference x,
                IntByReference y, IntByReference windowX, IntByReference windowY, IntByReference pressed);

        /** Gives a window a colour, for the next time that it is painted. */
        int XSetWindowBackground(Pointer display, NativeLong window, NativeLong colour);

        /** Paints a window. */
        int XClearWindow(Pointer display, NativeLong window);

        /** {@return a window of one colour} */
        NativeLong XCreateSimpleWindow(Pointer display, NativeLong parent, int x, int y, int width, int height, int border,
                NativeLong borderColour, NativeLong colour);

        /** Shows a window. */
        int XMapWindow(Pointer display, NativeLong window);

        /** Waits until the server has done all that was asked for. */
        int XSync(Pointer display, int discard);

        /** Ends a connection. */
        int XCloseDisplay(Pointer display);
    }

    /**
     * What its mouse does.
     *
     * @param x column of its screen
     * @param y row of its screen
     * @param pressed whether the left button is
     */
    public record Mouse(int x, int y, boolean pressed) {
    }

    private final X11 x11 = Native.load("X11", X11.class);
    private final Path folder;
    private final int port;
    private final Process server;
    private final ProgramClipboard clipboard;
    private final Pointer display;
    private final NativeLong root;

    private GuestDesktop(Path folder, int port, Process server) {
        this.folder = folder;
        this.port = port;
        this.server = server;
        String name = Ui.await("Xvnc is ready", () -> displayName(folder));
        clipboard = new ProgramClipboard(name);
        display = Optional.ofNullable(x11.XOpenDisplay(name)).orElseThrow(() -> new IllegalStateException("Xvnc lets nobody in"));
        root = x11.XDefaultRootWindow(display);
    }

    /**
     * Starts one; skips the test where Xvnc is not installed.
     *
     * @param folder for its files
     * @param width of its screen
     * @param height of its screen
     * @param options of Xvnc
     */
    public static GuestDesktop start(Path folder, int width, int height, String... options) {
        Requirements.assume("Xvnc");
        try {
            int port = freePort();
            List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "exec \"$@\" 3> \"$0\"", folder.resolve("display").toString()));
            command.addAll(List.of("Xvnc", "-displayfd", "3", "-rfbport", String.valueOf(port), "-interface", "127.0.0.1", "-SecurityTypes",
                    "None", "-geometry", width + "x" + height, "-depth", "24", "-nolisten", "tcp"));
            command.addAll(List.of(options));
            Process server = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
            try {
                return new GuestDesktop(folder, port, server);
            } catch (RuntimeException | Error e) {
                server.destroy();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Optional<String> displayName(Path folder) {
        try {
            Path file = folder.resolve("display");
            String number = Files.exists(file) ? Files.readString(file) : "";
            return number.endsWith("\n") ? Optional.of(':' + number.strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connects the host whose guest has this screen. */
    public LiveHost connect() {
        try {
            LiveHost host = LiveHost.connect("Made up",
                    "test://" + Files.writeString(folder.resolve("node.xml"), DEFINITION.formatted(GUEST, port)), false);
            host.until(GUEST, GuestState.RUNNING);
            return host;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return its clipboard, as one of its programs has it} */
    public ProgramClipboard clipboard() {
        return clipboard;
    }

    /** Paints all of its screen with one colour, 0xRRGGBB. */
    public GuestDesktop paint(int colour) {
        x11.XSetWindowBackground(display, root, new NativeLong(colour));
        x11.XClearWindow(display, root);
        x11.XSync(display, 0);
        return this;
    }

    /** Paints an area with another colour. */
    public GuestDesktop paint(Rectangle area, int colour) {
        x11.XMapWindow(display, x11.XCreateSimpleWindow(display, root, area.x, area.y, area.width, area.height, 0, new NativeLong(),
                new NativeLong(colour)));
        x11.XSync(display, 0);
        return this;
    }

    /** {@return how large its screen is now} */
    public Point size() {
        IntByReference width = new IntByReference();
        IntByReference height = new IntByReference();
        IntByReference other = new IntByReference();
        x11.XGetGeometry(display, root, new NativeLongByReference(), other, other, width, height, other, other);
        return new Point(width.getValue(), height.getValue());
    }

    /** Waits until its screen is as large. */
    public void untilSize(Point size) {
        Ui.untilEquals("size of the guest's screen", size, this::size);
    }

    /** {@return what its mouse does now} */
    public Mouse mouse() {
        IntByReference x = new IntByReference();
        IntByReference y = new IntByReference();
        IntByReference pressed = new IntByReference();
        IntByReference other = new IntByReference();
        x11.XQueryPointer(display, root, new NativeLongByReference(), new NativeLongByReference(), x, y, other, other, pressed);
        return new Mouse(x.getValue(), y.getValue(), (pressed.getValue() & LEFT_BUTTON) != 0);
    }

    @Override
    public void close() {
        clipboard.close();
        x11.XCloseDisplay(display);
        server.destroy();
        server.onExit().join();
    }
}
