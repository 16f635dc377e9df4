package org.virtworkbench.ui.credentials;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.component.annotations.Component;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.CredentialPrompt;
import org.virtworkbench.core.connection.Withdrawal;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.ui.widgets.Later;

/**
 * Asks with dialogs, one at a time. Its methods wait on a worker's thread until the person has answered, or nobody wants the answer any more: then the dialog
 * closes. What is asked while the product starts waits for its window.
 */
@Component(service = { CredentialPrompt.class, DialogCredentialPrompt.class })
public final class DialogCredentialPrompt implements CredentialPrompt {

    private static final int TRUST = 0;

    private final CompletableFuture<Boolean> begun = new CompletableFuture<>();
    private final Object turn = new Object();

    /** From now on there is a window to show dialogs in front of. Any thread. */
    public void begin() {
        begun.complete(true);
    }

    @Override
    public Optional<Credential> ask(CredentialRequest request) {
        return onDisplay(request.withdrawal(), shell -> {
            CredentialDialog dialog = new CredentialDialog(shell, request, name(request.profile()));
            open(dialog, request.withdrawal());
            return Optional.ofNullable(dialog.credential());
        });
    }

    @Override
    public Optional<Keep> trust(TrustRequest request) {
        return onDisplay(request.withdrawal(), shell -> {
            String headline = NLS.bind(request.changed() ? Messages.trustHeadlineChanged : Messages.trustHeadlineNew,
                    nameAndAddress(request));
            String text = request.changed() ? Messages.trustTextChanged : Messages.trustTextNew;
            String all = String.join("\n\n", headline, text, Messages.trustFingerprint + ' ' + request.fingerprint()); //$NON-NLS-1$
            // ssh keeps a key that it was told to trust in its known_hosts: nothing less can be offered
            List<String> buttons = List.of(Messages.trustAlways, Messages.trustNot);
            MessageDialog dialog = new MessageDialog(shell, Messages.trustTitle, null, all,
                    request.changed() ? MessageDialog.WARNING : MessageDialog.QUESTION, buttons.size() - 1, buttons.toArray(String[]::new));
            int pressed = open(dialog, request.withdrawal());
            return pressed == TRUST ? Optional.of(Keep.ALWAYS) : Optional.empty();
        });
    }

    /** {@return what the host is, with what the person calls it in front where that is something else} */
    private static String nameAndAddress(TrustRequest request) {
        String name = request.profile().name();
        return name.isEmpty() || request.subject().contains(name) ? request.subject() : name + ", " + request.subject(); //$NON-NLS-1$
    }

    @Override
    public Optional<Keep> trustCertificate(CertificateRequest request) {
        return onDisplay(request.withdrawal(), shell -> {
            String headline = NLS.bind(request.changed() ? Messages.certificateHeadlineChanged : Messages.certificateHeadline,
                    name(request.profile()));
            String text = NLS.bind(request.changed() ? Messages.certificateTextChanged : Messages.certificateText, request.problem());
            String fingerprint = request.fingerprint().replaceFirst("(.{47}):", "$1\n"); //$NON-NLS-1$ //$NON-NLS-2$
            String all = String.join("\n\n", headline, text, NLS.bind(Messages.certificateSubject, request.subject()), //$NON-NLS-1$
                    Messages.trustFingerprint + '\n' + fingerprint);
            List<Keep> keeps = List.of(Keep.ONCE, Keep.SESSION, Keep.ALWAYS);
            String[] buttons = { Messages.certificateOnce, Messages.certificateSession, Messages.certificateAlways, Messages.trustNot };
            MessageDialog dialog = new MessageDialog(shell, Messages.certificateTitle, null, all,
                    request.changed() ? MessageDialog.WARNING : MessageDialog.QUESTION, keeps.size(), buttons);
            int pressed = open(dialog, request.withdrawal());
            return pressed >= 0 && pressed < keeps.size() ? Optional.of(keeps.get(pressed)) : Optional.empty();
        });
    }

    private static String name(ConnectionProfile profile) {
        return profile.name().isEmpty() ? profile.uri().server().orElse(profile.uri().toString()) : profile.name();
    }

    /** Opens a dialog that closes when it is withdrawn. UI thread. */
    private static int open(Dialog dialog, Withdrawal withdrawal) {
        Display display = Display.getCurrent();
        // later: a dialog that is not open yet can't be closed
        try (Subscription subscription = withdrawal.onWithdrawn(() -> Later.run(display, dialog::close))) {
            return dialog.open();
        }
    }

    private <T> Optional<T> onDisplay(Withdrawal withdrawal, Function<Shell, Optional<T>> question) {
        if (!awaitWindow(withdrawal)) {
            return Optional.empty();
        }
        synchronized (turn) {
            if (withdrawal.isWithdrawn() || !PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().isClosing()) {
                return Optional.empty();
            }
            Display display = PlatformUI.getWorkbench().getDisplay();
            AtomicReference<Optional<T>> answer = new AtomicReference<>(Optional.empty());
            try {
                display.syncExec(() -> {
                    Shell active = display.getActiveShell();
                    answer.set(
                            question.apply(active != null ? active : PlatformUI.getWorkbench().getModalDialogShellProvider().getShell()));
                });
            } catch (SWTException e) {
                if (e.code != SWT.ERROR_DEVICE_DISPOSED) {
                    throw e;
                } // else the window closed meanwhile: nobody answers
            }
            return answer.get();
        }
    }

    /** {@return whether there is a window now; else the question was withdrawn before there was one} */
    private boolean awaitWindow(Withdrawal withdrawal) {
        CompletableFuture<Boolean> withdrawn = new CompletableFuture<>();
        try (Subscription subscription = withdrawal.onWithdrawn(() -> withdrawn.complete(false))) {
            return (boolean) CompletableFuture.anyOf(begun, withdrawn).join();
        }
    }
}
