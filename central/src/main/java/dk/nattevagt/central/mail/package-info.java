/**
 * E-mail: brings messages as letters through one SMTP server (RFC 5321), encrypted unless the server is on this machine. Decides
 * nothing about whom to tell; logs no address and no text.
 */
@NullMarked
package dk.nattevagt.central.mail;

import org.jspecify.annotations.NullMarked;
