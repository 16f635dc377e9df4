package org.virtworkbench.core.operation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.virtworkbench.core.driver.GuestCalls.Part;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.xml.domain.GuestMetadata;

/**
 * A change of tags and folder, worked out against what the host has: definition and running guest may differ, each gets its own element back.
 *
 * @param change what the person wants
 * @param elements what is written where; nothing where all is as it shall be
 */
record TagsWriting(ChangeTagsOperation change, List<Element> elements) implements Operation {

    /**
     * The element of one part.
     *
     * @param part where it goes
     * @param xml the whole element, with what is not known here; empty to remove it
     */
    record Element(Part part, Optional<String> xml) {

        private String virshCommand(Target target) {
            ChangeScope scope = part == Part.LIVE ? ChangeScope.LIVE : ChangeScope.DEFINITION;
            return scope.metadataCommand(target, xml);
        }
    }

    @Override
    public String name() {
        return change.name();
    }

    @Override
    public Target target() {
        return change.target();
    }

    @Override
    public String virshCommand() {
        if (elements.size() == 2 && elements.get(0).xml().equals(elements.get(1).xml())) {
            return ChangeScope.BOTH.metadataCommand(target(), elements.get(0).xml());
        }
        return elements.stream().map(element -> element.virshCommand(target())).collect(Collectors.joining("\n"));
    }

    @Override
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        try {
            for (Element element : elements) {
                connection.guests().setMetadataElement(target().object().orElseThrow(), element.part(), GuestMetadata.NAMESPACE,
                        GuestMetadata.PREFIX, element.xml());
            }
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        }
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        return change.verify(connection);
    }
}
