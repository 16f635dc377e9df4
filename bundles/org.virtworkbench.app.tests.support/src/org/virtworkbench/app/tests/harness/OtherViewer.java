package org.virtworkbench.app.tests.harness;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.core.driver.GraphicsLink;
import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.RfbListener;
import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.rfb.SessionOptions;
import org.virtworkbench.rfb.Transport;

/** Another viewer of a guest's screen: QEMU hands what is copied in one to all others, as it does with what is copied in the guest. */
public final class OtherViewer implements RfbListener, AutoCloseable {

    private final RfbSession session;
    private volatile boolean connected;
    private volatile String copied = "";

    private record Link(GraphicsLink link) implements Transport {

        @Override
        public InputStream input() {
            return link.input();
        }

        @Override
        public OutputStream output() {
            return link.output();
        }

        @Override
        public void close() {
            link.close();
        }
    }

    private OtherViewer(GraphicsLink link) {
        session = RfbSession.start(new Link(link), Optional::empty, SessionOptions.DEFAULT, this);
        Ui.until("the other viewer is connected", () -> connected);
    }

    /** Opens one beside the window. */
    public static OtherViewer of(LiveHost host, String guest) {
        return new OtherViewer(host.behindTheScenes(connection -> connection.consoles().openVnc(host.uuid(guest))));
    }

    /** Copies a text there. */
    public void copy(String text) {
        session.sendClipboard(text);
    }

    /** Waits until a text was copied elsewhere. */
    public void untilCopied(String text) {
        Ui.untilEquals("text that was copied elsewhere", text, () -> copied);
    }

    @Override
    public void close() {
        session.close();
    }

    @Override
    public void connected(String name, FrameBuffer frame) {
        connected = true;
    }

    @Override
    public void clipboard(String text) {
        copied = text;
    }

    @Override
    public void resized(FrameBuffer frame) {
        // nobody looks
    }

    @Override
    public void damaged(List<Area> areas) {
        // nobody looks
    }

    @Override
    public void cursor(CursorImage cursor) {
        // nobody looks
    }

    @Override
    public void closed(Optional<RfbException> error) {
        connected = false;
    }
}
