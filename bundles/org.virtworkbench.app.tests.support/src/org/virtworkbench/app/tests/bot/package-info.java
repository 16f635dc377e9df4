/** A small driver of the window: finds widgets, acts on them as a person does, and waits for conditions, never for time. */
package org.virtworkbench.app.tests.bot;
