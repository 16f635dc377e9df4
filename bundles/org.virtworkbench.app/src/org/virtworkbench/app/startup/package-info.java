/** What happens around the window's opening: the workspace's lock, the start options, diagnosis. */
package org.virtworkbench.app.startup;
