package org.virtworkbench.core.operation;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.eclipse.core.runtime.SubMonitor;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;

/** Which guests of a host read from which paths, backing files included. Soon out of date. */
public final class PathUsers {

    private static final UUID NOBODY = new UUID(0, 0);

    private final HostSurvey survey;

    private PathUsers(HostSurvey survey) {
        this.survey = survey;
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
        return new PathUsers(survey);
    }

    /** {@return names of the guests that use a path, in their order} */
    public Set<String> of(String path) {
        return survey.usersOf(path, NOBODY);
    }

    /** {@return what could not be looked at, each as a line for a person} */
    public List<String> warnings() {
        return survey.warnings(NOBODY);
    }
}
