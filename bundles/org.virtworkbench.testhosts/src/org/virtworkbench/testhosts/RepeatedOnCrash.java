package org.virtworkbench.testhosts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Instead of {@code @Test}, for a test that breaks off links to a real libvirtd: when it fails and the daemon itself has crashed
 * meanwhile (SIGSEGV or SIGABRT), it is done once more, at most three times, and each time before is told as skipped, with the
 * reason. Any other failure is a failure at once.
 * <p>
 * libvirtd 9.0 has such a crash: two of its threads, one that sees that the client is gone and one that cannot send an
 * answer any more, may both free the client's event callbacks ({@code remoteClientFreePrivateCallbacks}). No client can avoid
 * it that gives up a link on which a question is under way.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(CrashRepetition.class)
public @interface RepeatedOnCrash {
}
