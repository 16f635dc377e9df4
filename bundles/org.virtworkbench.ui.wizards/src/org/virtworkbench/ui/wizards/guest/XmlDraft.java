package org.virtworkbench.ui.wizards.guest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.virtworkbench.core.creation.CustomXml;
import org.virtworkbench.core.creation.GuestSpec;
import org.virtworkbench.core.creation.GuestXml;

/** The document of the guest, where the person changed it by hand. Stays when other choices change, until the person drops it. UI thread. */
final class XmlDraft {

    private Optional<String> text = Optional.empty();
    private Map<String, String> secrets = Map.of();
    /** What the choices gave when the person changed it. */
    private String base = ""; //$NON-NLS-1$

    private String given(GuestSpec spec) {
        return GuestXml.preview(spec, secrets).toXml();
    }

    /** Names these secrets from now on, by the paths of the disks that they open; what the person wrote stays as it is. */
    void unlock(Map<String, String> found, GuestSpec spec) {
        boolean same = !isOvertaken(spec);
        secrets = Map.copyOf(found);
        if (same) {
            keep(spec);
        }
    }

    /** {@return what the person wrote; empty where the choices alone tell what is made} */
    Optional<String> text() {
        return text;
    }

    /** Takes what the person wrote; what the choices give by themselves is no change. */
    void write(String written, GuestSpec spec) {
        String given = given(spec);
        if (written.equals(given)) {
            drop();
            return;
        }
        if (text.isEmpty()) {
            base = given;
        }
        text = Optional.of(written);
    }

    /** Drops what the person wrote. */
    void drop() {
        text = Optional.empty();
        base = ""; //$NON-NLS-1$
    }

    /** {@return whether the choices were changed after the person wrote, so that what was written may not be what is meant now} */
    boolean isOvertaken(GuestSpec spec) {
        return text.isPresent() && !base.equals(given(spec));
    }

    /** Takes the choices of now as those that the person wrote for. */
    void keep(GuestSpec spec) {
        if (text.isPresent()) {
            base = given(spec);
        }
    }

    /** {@return the document as it will be} */
    String shown(GuestSpec spec) {
        return text.orElseGet(() -> given(spec));
    }

    /** {@return what is wrong with what the person wrote} */
    List<CustomXml.Problem> problems(GuestSpec spec) {
        return text.map(written -> CustomXml.problems(written, spec)).orElse(List.of());
    }

    /** The guest gets another uuid: the one before was tried and is gone. */
    void renew(UUID before, UUID now) {
        text = text.map(written -> written.replace(before.toString(), now.toString()));
        base = base.replace(before.toString(), now.toString());
    }
}
