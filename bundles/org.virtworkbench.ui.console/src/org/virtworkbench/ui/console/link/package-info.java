/** From a guest to a running VNC session, and back after it broke. */
package org.virtworkbench.ui.console.link;
