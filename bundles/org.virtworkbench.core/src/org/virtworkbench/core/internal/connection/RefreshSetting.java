package org.virtworkbench.core.internal.connection;

import java.util.function.IntSupplier;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.component.annotations.Component;

/** Seconds between two rounds of statistics, as the person set them: preference {@code refreshSeconds}, 1 to 60, 3 when not set. */
@Component(service = RefreshSetting.class)
public final class RefreshSetting implements IntSupplier {

    @Override
    public int getAsInt() {
        return Math.clamp(InstanceScope.INSTANCE.getNode("org.virtworkbench.core").getInt("refreshSeconds", 3), 1, 60);
    }

    /** {@return seconds before the first attempt to connect a lost host again: preference {@code reconnectSeconds}, 0.1 to 60, 1 when not set} */
    double reconnectSeconds() {
        return Math.clamp(InstanceScope.INSTANCE.getNode("org.virtworkbench.core").getDouble("reconnectSeconds", 1), 0.1, 60);
    }
}
