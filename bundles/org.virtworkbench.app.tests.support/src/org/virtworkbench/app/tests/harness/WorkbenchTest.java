package org.virtworkbench.app.tests.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the window: begins with no host, no dialog and only the guests' tab; leaves a picture when it fails; fails when something went wrong in the
 * background.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ NoErrors.class, FreshWindow.class, FailurePicture.class })
public @interface WorkbenchTest {
}
