import type { Server } from 'node:http';

/** Why a request is refused; undefined if it may pass. See `uiDoor.mjs`. */
export declare function refusalOf(headers: {
  readonly host?: string | undefined;
  readonly origin?: string | undefined;
}): string | undefined;

/** Opens the door on one loopback port before the server on another; see `uiDoor.mjs`. */
export declare function openUiDoor(ports: { readonly port: number; readonly behind: number }): Server;
