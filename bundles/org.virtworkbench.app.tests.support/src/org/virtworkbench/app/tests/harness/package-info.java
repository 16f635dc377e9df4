/** What surrounds each test of the window: a fresh start, a live host, a picture of a failure, and eyes for errors in the background. */
package org.virtworkbench.app.tests.harness;
