import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Xvnc with desktops, a terminal, a photograph, and a window that moves. */
final class XvncScene extends Scene {

    private final Map<String, String> display;
    private final List<Path> pictures;
    private final int rounds;

    /**
     * @param rounds how many times a recording shows everything
     */
    XvncScene(Path folder, int width, int height, int rounds) throws IOException, InterruptedException {
        super(folder, width, height);
        this.rounds = rounds;
        Path number = folder.resolve("display");
        Files.deleteIfExists(number);
        start(Map.of(), "sh", "-c", "exec \"$@\" 3> \"$0\"", number.toString(), "Xvnc", "-displayfd", "3", "-rfbport", String.valueOf(port),
                "-localhost", "-geometry", width + "x" + height, "-depth", "24", "-nolisten", "tcp", "-SecurityTypes", "None",
                "-AlwaysShared");
        awaitPort();
        while (!Files.readString(number).endsWith("\n")) {
            Thread.sleep(20);
        }
        display = Map.of("DISPLAY", ':' + Files.readString(number).strip());
        Pictures drawn = new Pictures(width, height);
        pictures = List.of(Pictures.write(drawn.desktop(1), folder.resolve("desktop.png")),
                Pictures.write(drawn.terminal(2), folder.resolve("terminal.png")),
                Pictures.write(drawn.photograph(), folder.resolve("photograph.png")),
                Pictures.write(drawn.desktop(5), folder.resolve("desktop2.png")));
    }

    /** {@return the environment of programs that are to be seen on it} */
    Map<String, String> display() {
        return display;
    }

    @Override
    void record(Recorder recorder) throws Exception {
        recorder.wholeScreen();
        for (int round = 0; round < rounds; round++) {
            for (Path picture : pictures) {
                run(display, "display", "-window", "root", picture.toString());
                recorder.changes();
            }
            moveWindow(recorder);
            recorder.wholeScreen();
        }
    }

    /** Xvnc sends what moves as a copy. */
    private void moveWindow(Recorder recorder) throws Exception {
        String size = width / 2 + "x" + height / 2;
        Process window = start(display, "display", "-immutable", "-geometry", size + "+0+0", "-crop", size + "+0+0", pictures.getFirst().toString());
        try {
            for (int tries = 0; tries < 100 && !moved("1", "1"); tries++) {
                Thread.sleep(50);
            }
            for (int step = 1; step <= 6; step++) {
                moved(String.valueOf(step * width / 16), String.valueOf(step * height / 16));
                recorder.changes();
            }
        } finally {
            window.destroy();
            window.waitFor();
        }
        recorder.changes();
    }

    private boolean moved(String x, String y) throws IOException, InterruptedException {
        return start(display, "xdotool", "search", "--onlyvisible", "--class", "display", "windowmove", x, y).waitFor() == 0;
    }
}
