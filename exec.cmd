@rem The `exec` of `npm start` for Windows, whose shell has none: elsewhere it keeps no shell between npm and what npm ends.
@%*
