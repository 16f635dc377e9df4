package org.virtworkbench.core.internal.deletion;

import java.time.Duration;
import java.util.function.Supplier;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.component.annotations.Component;
import org.virtworkbench.core.deletion.DeletedGuests;

/** How long a deletion can be undone, as the person set it: preference {@link DeletedGuests#MINUTES}, up to a week. */
@Component(service = GraceSetting.class)
public final class GraceSetting implements Supplier<Duration> {

    private static final int MOST_MINUTES = 7 * 24 * 60;

    @Override
    public Duration get() {
        return Duration.ofMinutes(Math.clamp(
                InstanceScope.INSTANCE.getNode("org.virtworkbench.core").getInt(DeletedGuests.MINUTES, DeletedGuests.DEFAULT_MINUTES), 0,
                MOST_MINUTES));
    }
}
