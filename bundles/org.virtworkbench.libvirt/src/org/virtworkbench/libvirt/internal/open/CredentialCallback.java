package org.virtworkbench.libvirt.internal.open;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import org.libvirt.ConnectAuth;
import org.libvirt.jna.virConnectCredential;
import org.virtworkbench.core.connection.CredentialPrompt.CredentialRequest.Kind;
import org.virtworkbench.libvirt.internal.jna.Text;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/**
 * Answers what libvirt asks while it connects ({@code virConnectAuthCallbackPtr}). It reads and writes the C structures itself: libvirt frees the answers, so
 * they must be plain C memory, which libvirt-java's texts are not.
 */
final class CredentialCallback extends ConnectAuth {

    /** Asks the person. */
    @FunctionalInterface
    interface Asker {

        /**
         * @param kind what is asked
         * @param prompt as the host words it
         * @param suggestion a first answer, may be empty
         * @return the answer, empty when the person gave up
         */
        Optional<String> ask(Kind kind, String prompt, String suggestion);
    }

    private static final int USERNAME = 1;
    private static final int AUTHNAME = 2;
    private static final int PASSPHRASE = 5;
    private static final int NOECHOPROMPT = 7;

    private static final long PROMPT = 8;
    private static final long DEFAULT = 8 + 2L * Native.POINTER_SIZE;
    private static final long RESULT = 8 + 3L * Native.POINTER_SIZE;
    private static final long RESULT_LENGTH = 8 + 4L * Native.POINTER_SIZE;
    private static final long SIZE = 8 + 5L * Native.POINTER_SIZE;

    private final Asker asker;

    CredentialCallback(Asker asker) {
        this.asker = asker;
        this.credType = new CredentialType[] { CredentialType.VIR_CRED_USERNAME, CredentialType.VIR_CRED_AUTHNAME,
                CredentialType.VIR_CRED_PASSPHRASE, CredentialType.VIR_CRED_ECHOPROMPT, CredentialType.VIR_CRED_NOECHOPROMPT };
    }

    @Override
    public int authCallback(virConnectCredential first, int count, Pointer data) {
        first.setAutoWrite(false); // or the structure's own, empty answer overwrites this one
        try {
            for (int i = 0; i < count; i++) {
                if (!answer(first.getPointer().share(i * SIZE))) {
                    return -1;
                }
            }
            return 0;
        } catch (RuntimeException e) {
            return -1; // nothing may be thrown through C
        }
    }

    private boolean answer(Pointer credential) {
        Optional<String> answer = asker.ask(kind(credential.getInt(0)), Text.copy(credential.getPointer(PROMPT)),
                Text.copy(credential.getPointer(DEFAULT)));
        answer.ifPresent(text -> write(credential, text));
        return answer.isPresent();
    }

    private static void write(Pointer credential, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Pointer memory = new Pointer(Native.malloc(bytes.length + 1L));
        memory.write(0, bytes, 0, bytes.length);
        memory.setByte(bytes.length, (byte) 0);
        Arrays.fill(bytes, (byte) 0);
        credential.setPointer(RESULT, memory);
        credential.setInt(RESULT_LENGTH, bytes.length);
    }

    private static Kind kind(int type) {
        return switch (type) {
            case USERNAME, AUTHNAME -> Kind.USER;
            case PASSPHRASE, NOECHOPROMPT -> Kind.PASSWORD;
            default -> Kind.TEXT;
        };
    }

    /** Not used: {@link #authCallback} does the whole work. */
    @Override
    public int callback(Credential[] credentials) {
        return -1;
    }
}
