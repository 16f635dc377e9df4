package org.virtworkbench.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptComponentsTest {

    private static final String WHOLE = "all that is known";

    @TempDir
    private Path folder;

    @Test
    void bringsBackWhatAnEndThatWasCutShortLeftEmpty() throws Exception {
        assertEquals(WHOLE, restored(""));
    }

    @Test
    void bringsBackWhatAnEndThatWasCutShortLeftInHalf() throws Exception {
        assertEquals(WHOLE, restored(WHOLE.substring(5)));
    }

    @Test
    void leavesAloneWhatIsWhole() throws Exception {
        String other = WHOLE.replace('a', 'b');

        assertEquals(other, restored(other));
    }

    @Test
    void bringsBackWhatIsGone() throws Exception {
        Path store = folder.resolve("store");
        kept(store);
        Files.delete(store);

        new KeptComponents(store, folder.resolve("copy")).restore();

        assertEquals(WHOLE, Files.readString(store));
    }

    private String restored(String left) throws Exception {
        Path store = folder.resolve("store");
        KeptComponents components = kept(store);
        Files.writeString(store, left);

        components.restore();

        return Files.readString(store);
    }

    private KeptComponents kept(Path store) throws Exception {
        KeptComponents components = new KeptComponents(Files.writeString(store, WHOLE), folder.resolve("copy"));
        components.keep();
        return components;
    }
}
