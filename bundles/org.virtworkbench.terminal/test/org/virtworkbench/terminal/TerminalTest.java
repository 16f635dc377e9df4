package org.virtworkbench.terminal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

class TerminalTest {

    private static final int COLUMNS = 20;
    private static final int ROWS = 5;
    private static final String CSI = "\u001B[";

    private final List<String> answers = new ArrayList<>();
    private final Terminal terminal = new Terminal(COLUMNS, ROWS, 100, new TerminalListener() {
        @Override
        public void changed() {
            // looked at by hand
        }

        @Override
        public void answer(byte[] bytes) {
            answers.add(new String(bytes, StandardCharsets.US_ASCII));
        }

        @Override
        public void title(String title) {
            answers.add(title);
        }
    });

    private void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        terminal.receive(bytes, 0, bytes.length);
    }

    private TerminalView view() {
        return terminal.view(Optional.empty());
    }

    private String row(int row) {
        Line line = view().lines().get(row);
        return line.text(0, line.length());
    }

    private void assertCursor(int row, int column) {
        TerminalView view = view();
        assertEquals(row, view.cursorLine() - view.screen());
        assertEquals(column, view.cursorColumn());
    }

    @Test
    void wrapsAndKeepsTheLineAsOneText() {
        write("0123456789012345678901234\r\nnext");
        assertEquals("01234567890123456789", row(0));
        assertEquals("01234", row(1));
        assertTrue(view().lines().get(0).isWrapped());
        assertEquals("0123456789012345678901234\nnext", terminal.text().strip());
    }

    @Test
    void staysInTheLastColumnUntilMoreComes() {
        write("01234567890123456789");
        assertCursor(0, COLUMNS - 1);
        write("\r");
        assertCursor(0, 0);
        write(CSI + "?7l01234567890123456789AB");
        assertEquals("0123456789012345678B", row(0));
    }

    @Test
    void movesTheCursor() {
        write(CSI + "3;5H");
        assertCursor(2, 4);
        write(CSI + "A" + CSI + "2C" + CSI + "B" + CSI + "D");
        assertCursor(2, 5);
        write(CSI + "99;99H");
        assertCursor(ROWS - 1, COLUMNS - 1);
        write(CSI + "H\t");
        assertCursor(0, 8);
        write(CSI + "6n" + CSI + "c");
        assertEquals(List.of(CSI + "1;9R", CSI + "?62;22c"), answers);
    }

    @Test
    void erasesInsertsAndDeletes() {
        write("abcdef" + CSI + "3D" + CSI + "2@");
        assertEquals("abc  def", row(0));
        write(CSI + "2P");
        assertEquals("abcdef", row(0));
        write(CSI + "K");
        assertEquals("abc", row(0));
        write("\r\none\r\ntwo" + CSI + "2;1H" + CSI + "L");
        assertEquals(List.of("abc", "", "one", "two"), List.of(row(0), row(1), row(2), row(3)));
        write(CSI + "2M");
        assertEquals("two", row(1));
        write(CSI + "44m" + CSI + "2J");
        assertEquals("", row(0));
        assertEquals(4, view().lines().get(3).style(7).background());
    }

    @Test
    void scrollsAPartAndKeepsHistoryOfTheWhole() {
        write("top" + CSI + "2;3r" + CSI + "2;1Ha\nb\nc\nd");
        assertEquals("top", row(0));
        assertEquals(List.of("  c", "   d"), List.of(row(1), row(2)));
        assertEquals(0, view().screen() - view().oldest());
        write(CSI + "r" + CSI + "5;1H");
        for (int i = 0; i < 150; i++) {
            write("\r\nline " + i);
        }
        TerminalView view = view();
        assertEquals(100, view.screen() - view.oldest());
        assertEquals("line 149", row(4));
        TerminalView back = terminal.view(Optional.of(view.screen() - 2));
        assertEquals("line 143", back.lines().get(0).text(0, 8));
        assertFalse(back.isAtEnd());
        assertEquals(view.oldest(), terminal.view(Optional.of(0L)).first());
    }

    @Test
    void paintsColoursOfAllKinds() {
        write(CSI + "1;31;42mA" + CSI + "0;38;5;200mB" + CSI + "48;2;1;2;3mC" + CSI + "38:2::4:5:6mD" + CSI + "97;22mE" + CSI + "mF");
        Line line = view().lines().get(0);
        assertEquals(new Style(1, 2, Attribute.BOLD.bit()), line.style(0));
        assertEquals(new Style(200, Style.DEFAULT, 0), line.style(1));
        assertEquals(new Style(200, Style.rgb(1, 2, 3), 0), line.style(2));
        assertEquals(new Style(Style.rgb(4, 5, 6), Style.rgb(1, 2, 3), 0), line.style(3));
        assertEquals(15, line.style(4).foreground());
        assertEquals(Style.PLAIN, line.style(5));
        assertEquals(0xFF00D7, Colors.rgb(200));
        assertEquals(0xEEEEEE, Colors.rgb(255));
    }

    @Test
    void knowsWideCharactersMarksAndLines() {
        write("日本e\u0301x");
        Line line = view().lines().get(0);
        assertEquals(Line.RIGHT_HALF, line.character(1));
        assertEquals("\u0301", line.marks(4));
        assertEquals("日本e\u0301x", line.text(0, line.length()));
        assertCursor(0, 6);
        write("\r" + CSI + "C-");
        assertEquals(" -本e\u0301x", row(0));
        write("\r\n\u001B(0lqk\u001B(B|\u000E\u001B)0x\u000F");
        assertEquals("┌─┐|│", row(1));
        write("\r\n" + CSI + "18C" + "日本");
        assertEquals("日", row(2).strip());
        assertEquals("本", row(3));
    }

    @Test
    void hasASecondScreenWithoutHistory() {
        write("shell\r\n" + CSI + "?1049h" + CSI + "Heditor");
        assertEquals("editor", row(0));
        write("\n\n\n\n\n\n\n\n" + CSI + "?1049l");
        assertEquals("shell", row(0));
        assertCursor(1, 0);
        assertEquals(0, view().screen() - view().oldest());
    }

    @Test
    void takesAnythingInAnyPieces() {
        byte[] junk = new byte[200_000];
        Random random = new Random(4711);
        random.nextBytes(junk);
        byte[] ends = "[];?HJKmr0123456789\u001B".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < junk.length; i += 2) {
            junk[i] = ends[random.nextInt(ends.length)];
        }
        Terminal other = new Terminal(COLUMNS, ROWS, 100, new TerminalListener() {
            @Override
            public void changed() {
                // not looked at
            }

            @Override
            public void answer(byte[] bytes) {
                // not looked at
            }
        });
        terminal.receive(junk, 0, junk.length);
        for (int i = 0; i < junk.length; i++) {
            other.receive(junk, i, 1);
        }
        assertEquals(other.text(), terminal.text());
    }

    @Test
    void showsWhatIsNoUtf8AsSuch() {
        byte[] bytes = { 'a', (byte) 0xE4, 'b', (byte) 0xC0, (byte) 0xE2, (byte) 0x82, (byte) 0xAC, (byte) 0x80 };
        terminal.receive(bytes, 0, bytes.length);
        assertEquals("a\uFFFDb\uFFFD€\uFFFD", row(0));
    }

    @Test
    void changesItsSizeAndLosesNothingThatWasSeen() {
        write("one\r\ntwo\r\nthree\r\nfour\r\nfive");
        terminal.resize(10, 3);
        assertEquals(List.of("three", "four", "five"), List.of(row(0), row(1), row(2)));
        assertCursor(2, 4);
        assertEquals("one\ntwo\nthree\nfour\nfive", terminal.text());
        terminal.resize(30, 6);
        write(CSI + "6;30Hx");
        assertEquals("x", row(5).strip());
    }

    @Test
    void findsTextForwardAndBackward() {
        write("needle one\r\nsomething\r\nÄnd a NEEDLE");
        Range last = terminal.find("needle", new Place(99, 0), true).orElseThrow();
        assertEquals(new Range(new Place(2, 6), new Place(2, 12)), last);
        Range first = terminal.find("needle", last.from(), true).orElseThrow();
        assertEquals(new Place(0, 0), first.from());
        assertTrue(terminal.find("needle", first.from(), true).isEmpty());
        assertEquals(last, terminal.find("NEEDLE", new Place(0, 1), false).orElseThrow());
        assertEquals("something", terminal.text(terminal.word(new Place(1, 4))));
        assertEquals(new Place(2, 0), terminal.find("änd", new Place(0, 0), false).orElseThrow().from());
    }

    @Test
    void sendsKeysAsProgramsAskForThem() {
        assertArrayEquals("\u001B[A".getBytes(StandardCharsets.US_ASCII), terminal.key(SpecialKey.UP, false, false, false));
        write(CSI + "?1h");
        assertArrayEquals("\u001BOA".getBytes(StandardCharsets.US_ASCII), terminal.key(SpecialKey.UP, false, false, false));
        assertArrayEquals("\u001B[1;5C".getBytes(StandardCharsets.US_ASCII), terminal.key(SpecialKey.RIGHT, false, false, true));
        assertArrayEquals("\u001B[21;2~".getBytes(StandardCharsets.US_ASCII), terminal.key(SpecialKey.F10, true, false, false));
        assertArrayEquals(new byte[] { 3 }, terminal.key('c', false, false, true));
        assertArrayEquals(new byte[] { 0x1B, 'x' }, terminal.key('x', false, true, false));
        assertArrayEquals(new byte[] { 0x7F }, terminal.key('\b', false, false, false));
        assertArrayEquals("é".getBytes(StandardCharsets.UTF_8), terminal.key('é', false, false, false));
    }

    @Test
    void pastesBetweenBracketsThatNoTextCloses() {
        assertArrayEquals("a\rb".getBytes(StandardCharsets.US_ASCII), terminal.paste("a\r\nb"));
        write(CSI + "?2004h");
        assertEquals("\u001B[200~x[201~rm\r\u001B[201~", new String(terminal.paste("x\u001B[201~rm\n"), StandardCharsets.US_ASCII));
    }

    @Test
    void tellsThePointerToProgramsThatWantIt() {
        assertEquals(0, terminal.pointer(0, 3, 2, true).length);
        write(CSI + "?1000;1006h");
        assertEquals("\u001B[<0;4;3M", new String(terminal.pointer(0, 3, 2, true), StandardCharsets.US_ASCII));
        assertEquals(0, terminal.pointer(32, 3, 2, true).length);
    }

    @Test
    void takesTitlesAndSwallowsOtherStrings() {
        write("\u001B]0;my title\u0007a\u001B]2;other\u001B\\b\u001BPjunk\u001B\\c");
        assertEquals(List.of("my title", "other"), answers);
        assertEquals("abc", row(0));
    }
}
