package org.virtworkbench.app.help;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.keys.IBindingService;

/**
 * A key and what it does.
 *
 * @param action what it does
 * @param keys as the desktop writes them; several separated by commas
 * @param group what it belongs to
 */
record Shortcut(String action, String keys, String group) {

    /**
     * {@return all keys of the program, by group and action}
     *
     * @param window whose keys they are
     */
    static List<Shortcut> all(IWorkbenchWindow window) {
        IBindingService bindings = window.getService(IBindingService.class);
        String scheme = bindings.getActiveScheme().getId();
        var byCommand = Arrays.stream(bindings.getBindings()).filter(binding -> binding.getParameterizedCommand() != null)
                .filter(binding -> Objects.equals(binding.getSchemeId(), scheme))
                .collect(Collectors.groupingBy(Binding::getParameterizedCommand,
                        Collectors.mapping(Binding::getTriggerSequence, Collectors.toList())));
        return byCommand.entrySet().stream().map(entry -> of(entry.getKey(), entry.getValue())).flatMap(Optional::stream)
                .sorted(Comparator.comparing(Shortcut::group).thenComparing(Shortcut::action)).toList();
    }

    /** {@return whether the person means this} All words must occur somewhere. */
    boolean matches(String filter) {
        String text = (action + ' ' + keys + ' ' + group).toLowerCase(Locale.getDefault());
        return Arrays.stream(filter.toLowerCase(Locale.getDefault()).split("\\s+")).allMatch(text::contains);
    }

    private static Optional<Shortcut> of(ParameterizedCommand command, List<TriggerSequence> sequences) {
        try {
            String keys = sequences.stream().map(TriggerSequence::format).distinct().sorted().collect(Collectors.joining(", "));
            return Optional.of(new Shortcut(name(command), keys, command.getCommand().getCategory().getName()));
        } catch (NotDefinedException e) {
            return Optional.empty(); // a key whose command is not installed
        }
    }

    private static String name(ParameterizedCommand command) throws NotDefinedException {
        return command.getName().replace("&", "");
    }
}
