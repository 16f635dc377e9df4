package org.virtworkbench.ui.credentials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.component.annotations.Component;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.CredentialPrompt;

/** Asks with dialogs, one at a time. Its methods wait on a worker's thread until the person has answered. */
@Component(service = CredentialPrompt.class)
public final class DialogCredentialPrompt implements CredentialPrompt {

    private static final List<Keep> TRUST = List.of(Keep.ONCE, Keep.SESSION, Keep.ALWAYS);

    @Override
    public Optional<Credential> ask(CredentialRequest request) {
        return onDisplay(shell -> {
            CredentialDialog dialog = new CredentialDialog(shell, request, name(request.profile()));
            dialog.open();
            return Optional.ofNullable(dialog.credential());
        });
    }

    @Override
    public Optional<Keep> trust(TrustRequest request) {
        return onDisplay(shell -> {
            String headline = NLS.bind(request.changed() ? Messages.trustHeadlineChanged : Messages.trustHeadlineNew,
                    name(request.profile()));
            String text = NLS.bind(request.changed() ? Messages.trustTextChanged : Messages.trustTextNew, request.subject());
            String all = String.join("\n\n", headline, text, Messages.trustFingerprint + ' ' + request.fingerprint()); //$NON-NLS-1$
            List<String> buttons = new ArrayList<>(
                    List.of(Messages.trustOnce, Messages.trustSession, Messages.trustAlways, Messages.trustNot));
            MessageDialog dialog = new MessageDialog(shell, Messages.trustTitle, null, all,
                    request.changed() ? MessageDialog.WARNING : MessageDialog.QUESTION, buttons.size() - 1, buttons.toArray(String[]::new));
            int pressed = dialog.open();
            return pressed >= 0 && pressed < TRUST.size() ? Optional.of(TRUST.get(pressed)) : Optional.empty();
        });
    }

    private static String name(ConnectionProfile profile) {
        return profile.name().isEmpty() ? profile.uri().server().orElse(profile.uri().toString()) : profile.name();
    }

    private synchronized <T> Optional<T> onDisplay(Function<Shell, Optional<T>> question) {
        if (!PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().isClosing()) {
            return Optional.empty();
        }
        Display display = PlatformUI.getWorkbench().getDisplay();
        AtomicReference<Optional<T>> answer = new AtomicReference<>(Optional.empty());
        if (!display.isDisposed()) {
            display.syncExec(() -> {
                Shell active = display.getActiveShell();
                answer.set(question.apply(active != null ? active : PlatformUI.getWorkbench().getModalDialogShellProvider().getShell()));
            });
        }
        return answer.get();
    }
}
