import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** How long our window lets one wait with ten consoles open, and with a wall of fifty screens that all move. */
final class ManyScreens {

    static final int GUESTS = 50;
    static final int CONSOLES = 10;
    /** Of the first guest in the table, in a window of ours on a screen without window manager. */
    private static final int[] TABLE = { 340, 176 };
    private static final int TABLE_LINE = 30;
    private static final int[] EXPLORER = { 80, 124 };
    private static final int ALT_6 = '6';
    private static final Duration SETTLING = Duration.ofSeconds(8);
    private static final Duration USE = Duration.ofSeconds(12);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int GRID = 16;
    private static final int FEWEST_MOVING = 40;

    private final Candidate ours;
    private final Screen screen;
    private final Path folder;
    private final ScreenGuests guests;

    /**
     * @param ours our program
     * @param screen to look at
     * @param folder for homes and logs
     * @param guests on a host of their own, which gets some
     */
    ManyScreens(Candidate ours, Screen screen, Path folder, ScreenGuests guests) throws IOException, InterruptedException {
        this.ours = ours;
        this.screen = screen;
        this.folder = folder;
        this.guests = guests;
        for (int i = 0; i < GUESTS; i++) {
            guests.start(String.format("guest-%02d", i), ScreenGuests.Look.MOVING);
        }
    }

    /** {@return the longest waits in milliseconds: while ten consoles are opened at once, with them, and with the wall as well} */
    double[] measure() throws IOException, InterruptedException {
        Answers answers = new Answers(folder.resolve("answers"));
        Candidate.Started started = ours.start(screen, folder.resolve("ours-many"), guests.address(), answers.environment(), PATIENCE);
        try (Hand hand = new Hand(screen)) {
            Thread.sleep(SETTLING);
            double opening = answers.during(() -> {
                hand.moveTo(TABLE[0], TABLE[1]);
                hand.click();
                hand.key(Hand.SHIFT, true);
                hand.moveTo(TABLE[0], TABLE[1] + (CONSOLES - 1) * TABLE_LINE);
                hand.click();
                hand.key(Hand.SHIFT, false);
                Thread.sleep(1000);
                hand.moveTo(Opening.CONSOLE_BUTTON[0], Opening.CONSOLE_BUTTON[1]);
                hand.click();
                Thread.sleep(SETTLING);
            });
            double consoles = answers.during(this::look);
            hand.moveTo(EXPLORER[0], EXPLORER[1]);
            hand.click();
            hand.key(Hand.ALT, true);
            hand.key(ALT_6, true);
            hand.key(ALT_6, false);
            hand.key(Hand.ALT, false);
            Thread.sleep(SETTLING);
            return new double[] { opening, consoles, answers.during(this::look) };
        } finally {
            started.tree().end();
        }
    }

    /** Something is to be seen, or nothing was measured. */
    private void look() throws IOException, InterruptedException {
        int[] before = points();
        Thread.sleep(USE);
        int[] after = points();
        int moved = 0;
        for (int i = 0; i < before.length; i++) {
            moved += before[i] == after[i] ? 0 : 1;
        }
        if (moved < FEWEST_MOVING) {
            throw new IOException("no screens of guests are seen");
        }
    }

    private int[] points() {
        int columns = Screen.WIDTH / GRID;
        int[] seen = new int[columns * (560 / GRID)];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = screen.pixel(i % columns * GRID, i / columns * GRID);
        }
        return seen;
    }
}
