package org.virtworkbench.core.operation;

import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.GuestCalls.Metadata;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.DomainDocument;

/**
 * Sets title and description of a guest; an empty text removes it.
 *
 * @param target the guest
 * @param scope where they go, for virsh
 * @param title the new title, one line; empty to leave it
 * @param description the new description; empty to leave it
 */
public record EditTextsOperation(Target target, ChangeScope scope, Optional<String> title, Optional<String> description)
        implements Operation {

    /** {@return the change of a guest's texts} Called in the model's realm. */
    public static EditTextsOperation on(Guest guest, Optional<String> title, Optional<String> description) {
        return new EditTextsOperation(Targets.of(guest), ChangeScope.of(guest), title, description);
    }

    /** {@return whether a guest's texts and tags can be changed now} Called in the model's realm. */
    public static boolean appliesTo(Guest guest) {
        return GuestActionRules.isWritable(guest);
    }

    @Override
    public String name() {
        String text = title.isEmpty() ? Messages.texts_description : description.isEmpty() ? Messages.texts_title : Messages.texts_both;
        return NLS.bind(text, target.objectName());
    }

    @Override
    public String virshCommand() {
        StringJoiner lines = new StringJoiner("\n");
        title.ifPresent(text -> lines.add(VirshCommand.of(target, "desc", scope.virshFlags("--title", "--new-desc", text))));
        description.ifPresent(text -> lines.add(VirshCommand.of(target, "desc", scope.virshFlags("--new-desc", text))));
        return lines.toString();
    }

    @Override
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        if (title.filter(text -> text.chars().anyMatch(c -> c == '\n' || c == '\r')).isPresent()) {
            throw OperationFailure.because(NLS.bind(Messages.texts_lineBreak, target.objectName()), null);
        }
        SubMonitor steps = SubMonitor.convert(monitor, 2);
        UUID guest = target.object().orElseThrow();
        try {
            if (title.isPresent()) {
                connection.guests().setMetadata(guest, Metadata.TITLE, title.get());
            }
            steps.split(1);
            if (description.isPresent()) {
                connection.guests().setMetadata(guest, Metadata.DESCRIPTION, description.get());
            }
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        }
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        try {
            DomainDocument now = DomainDocument.parse(connection.guests().xml(target.object().orElseThrow(), false, false));
            return Optional.of(title.map(text -> text.equals(now.title().orElse(""))).orElse(true)
                    && description.map(text -> text.equals(now.description().orElse(""))).orElse(true));
        } catch (XmlSyntaxException e) {
            return Optional.empty();
        }
    }
}
