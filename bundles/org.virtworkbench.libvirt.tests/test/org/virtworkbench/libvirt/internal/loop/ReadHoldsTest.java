package org.virtworkbench.libvirt.internal.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReadHoldsTest {

    private static final int READ = 1;
    private static final int WRITE = 2;
    private static final int LINK = 7;
    private static final long END = ReadHolds.PATIENCE_NANOS;

    private final ReadHolds holds = new ReadHolds();

    @Test
    void leavesWhatCanBeReadToItsHolderAndNothingElse() {
        holds.hold(LINK, 0);
        assertEquals(WRITE, holds.unheld(LINK, READ | WRITE, 1));
        assertEquals(0, holds.unheld(LINK, READ, END - 1));
        assertEquals(READ, holds.unheld(LINK + 1, READ, 1), "another link");
    }

    @Test
    void endsWithTheLastOfItsHolders() {
        holds.hold(LINK, 0);
        holds.hold(LINK, 0);
        holds.letGo(LINK);
        assertEquals(0, holds.unheld(LINK, READ, 1));
        holds.letGo(LINK);
        assertEquals(READ, holds.unheld(LINK, READ, 1));
        assertEquals(Long.MAX_VALUE, holds.nanosUntilOverdue(1));
    }

    @Test
    void standsInForAHolderThatIsBusyAndOnlySlowly() {
        holds.hold(LINK, 0);
        holds.receiving(LINK, 10);
        assertEquals(END, holds.nanosUntilOverdue(10));
        assertEquals(0, holds.unheld(LINK, READ, END + 9));
        assertEquals(READ, holds.unheld(LINK, READ, END + 10));
        assertEquals(Long.MAX_VALUE, holds.nanosUntilOverdue(END + 10), "the loop watches it already");
        holds.readByLoop(LINK, END + 10);
        assertEquals(0, holds.unheld(LINK, READ, END + 11));
        assertEquals(ReadHolds.BREATH_NANOS - 1, holds.nanosUntilOverdue(END + 11));
        assertEquals(READ, holds.unheld(LINK, READ, END + 10 + ReadHolds.BREATH_NANOS));
    }

    @Test
    void isHeldAgainByAHolderThatComesBack() {
        holds.hold(LINK, 0);
        assertEquals(READ, holds.unheld(LINK, READ, END));
        holds.receiving(LINK, END);
        assertEquals(0, holds.unheld(LINK, READ, END + 1));
        holds.readByLoop(LINK, END + 2);
        assertEquals(END - 2, holds.nanosUntilOverdue(END + 2), "what the loop had begun before shortens nothing");
    }
}
