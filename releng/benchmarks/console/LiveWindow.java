import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.RfbListener;
import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.rfb.SessionOptions;
import org.virtworkbench.rfb.SocketTransport;
import org.virtworkbench.ui.console.gtk.CairoPixelImage;
import org.virtworkbench.ui.console.screen.Scaling;
import org.virtworkbench.ui.console.screen.ScreenCanvas;

/** The console's canvas and engine in a window without a workbench around it, as the viewers beside it are: shows a VNC server until it is ended. */
public final class LiveWindow {

    private final Display display = new Display();
    private final Shell shell = new Shell(display, SWT.NO_TRIM);
    private final ScreenCanvas canvas = new ScreenCanvas(shell, CairoPixelImage::create);

    private LiveWindow(int port) throws RfbException {
        shell.setLayout(new FillLayout());
        canvas.scaling(Scaling.ORIGINAL);
        shell.setBounds(display.getBounds());
        shell.open();
        canvas.forceFocus();
        RfbSession session = RfbSession.start(SocketTransport.tcp("127.0.0.1", port, Duration.ofSeconds(10)), Optional::empty,
                new SessionOptions(true, false, SessionOptions.Link.LOCAL), new Relay());
        canvas.addListener(SWT.KeyDown, event -> session.sendKey(event.character, true));
        canvas.addListener(SWT.KeyUp, event -> session.sendKey(event.character, false));
    }

    /** {@code PORT} */
    public static void main(String[] arguments) throws Exception {
        LiveWindow window = new LiveWindow(Integer.parseInt(arguments[0]));
        while (!window.shell.isDisposed()) {
            if (!window.display.readAndDispatch()) {
                window.display.sleep();
            }
        }
        System.exit(1);
    }

    /** Hands on what the session's thread tells, as the console does. */
    private final class Relay implements RfbListener {

        @Override
        public void connected(String name, FrameBuffer frame) {
            display.asyncExec(() -> canvas.show(frame));
        }

        @Override
        public void resized(FrameBuffer frame) {
            display.asyncExec(() -> canvas.show(frame));
        }

        @Override
        public void damaged(List<Area> areas) {
            canvas.damaged(areas);
        }

        @Override
        public void cursor(CursorImage cursor) {
            display.asyncExec(() -> canvas.pointer(cursor));
        }

        @Override
        public void closed(Optional<RfbException> error) {
            error.ifPresent(Throwable::printStackTrace);
            display.asyncExec(shell::dispose);
        }
    }
}
