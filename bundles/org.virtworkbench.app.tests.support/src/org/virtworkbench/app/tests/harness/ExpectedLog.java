package org.virtworkbench.app.tests.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Errors in the log that belong to what a test does. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ExpectedLog {

    /** {@return a regular expression that is found in the message of each expected error} */
    String value();
}
