/** The parts of the window as a person sees them: what can be read there, and what can be done. */
package org.virtworkbench.app.tests.page;
