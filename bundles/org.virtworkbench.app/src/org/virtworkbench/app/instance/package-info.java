/** One running program for a workspace: a second start hands what it was asked for to the window that is there. */
package org.virtworkbench.app.instance;
