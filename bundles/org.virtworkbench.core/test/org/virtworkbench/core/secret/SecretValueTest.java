package org.virtworkbench.core.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.faking.FakeHost;

class SecretValueTest {

    @TempDir
    private Path folder;

    /** Takes what comes, as it is then and as it is left. */
    private static final class Taker implements SecretValue.Use {
        private byte[] copy;
        private byte[] left;

        @Override
        public void with(byte[] value) {
            copy = value.clone();
            left = value;
        }
    }

    @Test
    void isOverwrittenWhenItWasUsed() throws Exception {
        Taker taker = new Taker();
        SecretValue value = SecretValue.typed("pässwörd".toCharArray());
        value.use(taker);
        assertArrayEquals("pässwörd".getBytes(StandardCharsets.UTF_8), taker.copy);
        assertArrayEquals(new byte[taker.copy.length], taker.left);
        assertThrows(IllegalStateException.class, () -> value.use(taker));
    }

    @Test
    void isOverwrittenWhenTheHostRefuses() {
        byte[][] left = new byte[1][];
        SecretValue value = SecretValue.typed("secret".toCharArray());
        assertThrows(HypervisorException.class, () -> value.use(bytes -> {
            left[0] = bytes;
            throw FakeHost.failure(Kind.PERMISSION, "no");
        }));
        assertArrayEquals(new byte[6], left[0]);
    }

    @Test
    void isGoneWhenItIsClosed() {
        SecretValue value = SecretValue.typed("secret".toCharArray());
        value.close();
        value.close();
        assertThrows(IllegalStateException.class, () -> value.use(new Taker()));
    }

    @Test
    void decodesBase64() throws Exception {
        Taker taker = new Taker();
        SecretValue.typedAsBase64(" AQID/w==\n".toCharArray()).use(taker);
        assertArrayEquals(new byte[] { 1, 2, 3, -1 }, taker.copy);
        assertThrows(IllegalArgumentException.class, () -> SecretValue.typedAsBase64("no base64!".toCharArray()));
    }

    @Test
    void takesEachByteOfAFile() throws Exception {
        Path file = Files.write(folder.resolve("it's a key"), new byte[] { 0, 10, -1, 10 });
        Taker taker = new Taker();
        SecretValue value = SecretValue.ofFile(file);
        value.use(taker);
        assertArrayEquals(new byte[] { 0, 10, -1, 10 }, taker.copy);
        assertArrayEquals(new String[] { "--file", file.toString(), "--plain" }, value.virshWords());
    }

    @Test
    void refusesFilesThatAreNoValue() throws Exception {
        assertTrue(refused(folder.resolve("missing")).contains("can’t be read"));
        assertTrue(refused(Files.createFile(folder.resolve("empty"))).contains("between 1 and"));
        Path large = Files.write(folder.resolve("large"), new byte[SecretValue.LONGEST + 1]);
        assertTrue(refused(large).contains("between 1 and"));
        Taker taker = new Taker();
        SecretValue.ofFile(Files.write(large, new byte[SecretValue.LONGEST])).use(taker);
        assertEquals(SecretValue.LONGEST, taker.copy.length);
    }

    private static String refused(Path file) {
        return assertThrows(CoreException.class, () -> SecretValue.ofFile(file).use(new Taker())).getMessage();
    }
}
