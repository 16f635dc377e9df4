/** The command line: what it may say, and what it says. */
package org.virtworkbench.app.commandline;
