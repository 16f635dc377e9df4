package org.virtworkbench.core.operation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.eclipse.core.runtime.SubMonitor;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.VolumeRecord;

/** Which guests of a host read from which paths, backing files included. Soon out of date. */
public final class PathUsers {

    private static final UUID NOBODY = new UUID(0, 0);

    private final HostSurvey survey;
    private final Set<String> own;

    private PathUsers(HostSurvey survey, Collection<String> own) {
        this.survey = survey;
        this.own = Set.copyOf(own);
    }

    /** {@return what says of every path that nobody uses it, for who asks for none} */
    public static PathUsers none() {
        return new PathUsers(new HostSurvey(null, null), Set.of());
    }

    /**
     * Reads what all guests of a host use; one or two calls a guest and a few for each disk. Never on the UI thread.
     *
     * @param connection the host's
     * @param monitor progress and cancellation
     */
    public static PathUsers read(HypervisorConnection connection, SubMonitor monitor) throws HypervisorException {
        HostSurvey survey = new HostSurvey(connection, new DiskSources(connection));
        survey.lookAtGuests(monitor);
        return new PathUsers(survey, Set.of());
    }

    /**
     * Reads what all guests of a host use, and what stands on some volumes; besides what {@link #read(HypervisorConnection, SubMonitor)} asks, one call for each
     * volume of their pools. Never on the UI thread.
     *
     * @param connection the host's
     * @param volumes paths of the volumes
     * @param monitor progress and cancellation
     */
    public static PathUsers read(HypervisorConnection connection, Collection<String> volumes, SubMonitor monitor)
            throws HypervisorException {
        SubMonitor steps = SubMonitor.convert(monitor, 2);
        HostSurvey survey = new HostSurvey(connection, new DiskSources(connection));
        survey.lookAtGuests(steps.split(1));
        Set<String> pools = new TreeSet<>();
        for (String path : volumes) {
            connection.storage().volumeByPath(path).map(VolumeRecord::pool).ifPresent(pools::add);
        }
        survey.lookAtVolumes(pools, steps.split(1));
        return new PathUsers(survey, volumes);
    }

    /** {@return names of the guests that use a path, in their order} */
    public Set<String> of(String path) {
        return survey.usersOf(path, NOBODY);
    }

    /** {@return names of the volumes that stand on a path, without those that were asked about, in their order} */
    public Set<String> standingOn(String path) {
        return survey.overlaysOf(path, own);
    }

    /** {@return what could not be looked at, each as a line for a person} */
    public List<String> warnings() {
        return survey.warnings(NOBODY);
    }
}
