package org.virtworkbench.ui.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

import org.junit.jupiter.api.Test;
import org.virtworkbench.rfb.AudioListener;
import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.ui.console.sound.SoundLines;

/** When a guest is heard. */
class ScreenSoundTest {

    private final List<String> told = new ArrayList<>();
    private Optional<AudioListener> hearer = Optional.empty();
    private boolean wanted = true;
    private boolean device = true;

    private final RfbSession session = (RfbSession) Proxy.newProxyInstance(RfbSession.class.getClassLoader(),
            new Class<?>[] { RfbSession.class }, (proxy, method, arguments) -> {
                hearer = ((Optional<?>) arguments[0]).map(AudioListener.class::cast);
                return null;
            });

    private final ScreenSound sound = new ScreenSound(Runnable::run, Runnable::run, new Lines(), () -> Optional.of(session), new Wish());

    private final class Lines implements SoundLines {

        @Override
        public boolean isThere() {
            return device;
        }

        @Override
        public SourceDataLine line() throws LineUnavailableException {
            throw new LineUnavailableException();
        }
    }

    private final class Wish implements ScreenSound.Wish {

        @Override
        public boolean sound() {
            return wanted;
        }

        @Override
        public void sound(boolean now) {
            wanted = now;
        }
    }

    private final class Listener implements ScreenSound.Listener {

        @Override
        public void changed() {
            // the bar looks again
        }

        @Override
        public void silent() {
            told.add("silent");
        }
    }

    @Test
    void isHeardAsSoonAsItCanBeAndNotAfterItsEnd() {
        assertFalse(sound.isPossible());
        sound.possible();
        assertTrue(sound.isOn());
        assertTrue(hearer.isPresent());
        sound.end();
        assertTrue(hearer.isEmpty());
        assertFalse(sound.isOn());
        assertFalse(sound.isPossible());
        assertTrue(wanted, "for the next time");
    }

    @Test
    void staysMuteWhereThePersonWantsIt() {
        wanted = false;
        sound.possible();
        assertTrue(hearer.isEmpty());
        sound.toggle();
        assertTrue(hearer.isPresent());
        assertTrue(wanted);
        sound.toggle();
        assertTrue(hearer.isEmpty());
        assertFalse(wanted);
    }

    @Test
    void saysThatThereIsNoDeviceOnlyWhenItIsAskedFor() {
        device = false;
        sound.shownBy(new Listener());
        sound.possible();
        assertEquals(List.of(), told);
        assertFalse(sound.isOn());
        wanted = false;
        sound.toggle();
        assertEquals(List.of("silent"), told);
        assertFalse(sound.isOn());
    }
}
