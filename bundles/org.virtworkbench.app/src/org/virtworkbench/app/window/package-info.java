/** The window: its layout, bars and tabs. */
package org.virtworkbench.app.window;
