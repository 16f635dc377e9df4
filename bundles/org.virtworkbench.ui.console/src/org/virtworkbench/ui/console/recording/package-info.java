/** Recordings of consoles: made beside the live screen, and played back in a tab. */
package org.virtworkbench.ui.console.recording;
