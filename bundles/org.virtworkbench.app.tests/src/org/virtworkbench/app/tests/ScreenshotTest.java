package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.app.tests.bot.Input;
import org.virtworkbench.app.tests.bot.Picture;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.ExpectedLog;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.PictureGuest;
import org.virtworkbench.app.tests.harness.ScanCodeGuest;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.ConsoleBot;
import org.virtworkbench.app.tests.page.DialogBot;
import org.virtworkbench.app.tests.page.FileChooserBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;
import org.virtworkbench.ui.widgets.ClipboardText;

/** Pictures that a person takes of a guest's screen, beside the hypervisor's own. */
@WorkbenchTest
class ScreenshotTest {

    private static final String GUEST = "stripes";
    private static final String BUTTON = "Screenshot";
    private static final String SAVE = "Save Screenshot\u2026";
    private static final int SAVE_KEY = SWT.MOD1 | SWT.MOD2 | 'G';
    private static final int COPY_KEY = SWT.MOD1 | SWT.MOD2 | 'I';
    /** Nobody may write there. */
    private static final Path FORBIDDEN = Path.of("/sys/kernel");

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT);

    private static ImageData screen;

    private final WorkbenchBot window = new WorkbenchBot();
    private final TestHost host;
    @TempDir
    private Path folder;
    private ConsoleBot console;

    ScreenshotTest(TestHost host) {
        this.host = host;
    }

    @BeforeAll
    static void start(TestHost host) {
        screen = PictureGuest.start(host, GUEST).screenshot();
        assertTrue(Picture.colours(screen) > 100, "the guest shows hardly anything");
    }

    @AfterAll
    static void end(TestHost host) {
        ScanCodeGuest.remove(host, GUEST);
    }

    @BeforeEach
    void open() {
        LiveHost.connect("Real", host.uri(Transport.UNIX), false).until(GUEST, GuestState.RUNNING);
        console = window.console(GUEST).untilPicture();
        scale("Original Size");
        console.frame().untilShows(screen);
        console.giveKeyboardBack();
    }

    private void scale(String scaling) {
        console.choose("Size of the picture", scaling);
    }

    private static void assertShowsTheScreen(ImageData picture) {
        assertEquals(screen.width + " x " + screen.height, picture.width + " x " + picture.height);
        assertArrayEquals(Picture.rgb(screen), Picture.rgb(picture));
    }

    private void assertHoldsTheScreen(Path file) {
        console.untilSays("The picture is saved as " + file.getFileName());
        assertShowsTheScreen(new ImageData(file.toString()));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void theMenuSavesEachPixelHoweverLargeItIsShown() {
        for (String scaling : List.of("Original Size", "Fit the Window", "Shrink Only")) {
            scale(scaling);
            console.choose(BUTTON, SAVE);
            FileChooserBot chooser = FileChooserBot.open();
            assertEquals(GUEST + ".png", chooser.proposal());
            Path file = folder.resolve(scaling + ".png");
            chooser.save(file);
            chooser.untilClosed();
            assertHoldsTheScreen(file);
        }
    }

    @Test
    void aKeySavesToo() {
        Input.press(SAVE_KEY);
        FileChooserBot chooser = FileChooserBot.open();
        Path file = folder.resolve("by key.png");
        chooser.save(file);
        chooser.untilClosed();
        assertHoldsTheScreen(file);
    }

    @Test
    void asksBeforeItReplacesAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.png"), "mine");
        Input.press(SAVE_KEY);
        FileChooserBot chooser = FileChooserBot.open();
        chooser.save(file);
        assertTrue(chooser.question().contains("mine.png"), chooser.question());
        chooser.answer(false);
        assertEquals("mine", Files.readString(file));
        chooser.save(file);
        chooser.answer(true);
        chooser.untilClosed();
        assertHoldsTheScreen(file);
    }

    @Test
    void savesNothingWhenThePersonGivesUp() throws IOException {
        Input.press(SAVE_KEY);
        FileChooserBot.open().cancel();
        Input.press(COPY_KEY); // comes after it
        console.untilSays("The picture is in the clipboard");
        assertEquals(List.of(), files());
    }

    @Test
    @ExpectedLog("The screenshot could not be saved")
    void saysWhyAFileCanNotBeWritten() {
        Path file = FORBIDDEN.resolve("stripes.png");
        Input.press(SAVE_KEY);
        FileChooserBot chooser = FileChooserBot.open();
        chooser.save(file);
        DialogBot failure = window.dialog("That did not work");
        failure.untilSays("The screenshot could not be saved as " + file + ".");
        failure.untilSays("Permission is denied.");
        failure.press("Close");
        failure.untilClosed();
    }

    @Test
    void menuAndKeyCopyEachPixel() {
        scale("Fit the Window");
        for (Runnable way : List.<Runnable>of(() -> console.choose(BUTTON, "Copy Screenshot"), () -> Input.press(COPY_KEY))) {
            Ui.run(() -> ClipboardText.put(Ui.display(), "before"));
            way.run();
            console.untilSays("The picture is in the clipboard");
            assertShowsTheScreen(Ui.await("a picture in the clipboard", ScreenshotTest::copied));
        }
    }

    private static Optional<ImageData> copied() {
        Clipboard clipboard = new Clipboard(Ui.display());
        try {
            return Optional.ofNullable((ImageData) clipboard.getContents(ImageTransfer.getInstance()));
        } finally {
            clipboard.dispose();
        }
    }
}
