// Generated from the OpenAPI document of the API. `UPDATE_CLIENT=1 ./resync test api` writes it anew.

export interface paths {
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keys of the tenant, newest first, revoked ones too */
        get: operations["apiKeysList"];
        put?: never;
        /** Make a key for a program; its secret is in this answer only */
        post: operations["apiKeysCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a key, at once and for ever */
        delete: operations["apiKeysRevoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistant/classify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a question asks for, in Portuguese or English */
        post: operations["assistantClassify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistant/classify/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What each of up to 64 questions asks for, in their order */
        post: operations["assistantClassifyAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistant/example-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was changed of the examples and what it did, newest first */
        get: operations["exampleChangesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistant/example-changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One change of the examples */
        get: operations["exampleChangesGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistant/example-changes/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a change back: what it added goes, what it removed comes again */
        post: operations["exampleChangesUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistant/examples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Questions that this tenant has labelled for itself, newest first */
        get: operations["ownExamplesList"];
        put?: never;
        /** Teach the router how this tenant asks; the operation tells what it changed, measured before and after */
        post: operations["ownExamplesAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistant/examples/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have the router forget some of this tenant’s examples; it can be undone for 30 days */
        post: operations["ownExamplesRemove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistant/thresholds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How sure the router must be of an intent to act on it */
        get: operations["thresholdsGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change how sure the router must be; it counts everywhere within five seconds */
        patch: operations["thresholdsChange"];
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, newest first */
        get: operations["auditList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same records without end, as a file for a spreadsheet */
        get: operations["auditExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by e-mail and password */
        post: operations["authenticationLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the session of a refresh token */
        post: operations["authenticationLogout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchange a refresh token for the next pair of tokens */
        post: operations["authenticationRefresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The schedulers that are watched, by name */
        get: operations["connectionsList"];
        put?: never;
        /** Connect a scheduler; watching begins at once, unless it is paused */
        post: operations["connectionsCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One connection */
        get: operations["connectionsGet"];
        put?: never;
        post?: never;
        /** Stop watching a scheduler and forget its credentials; what was recorded stays */
        delete: operations["connectionsRemove"];
        options?: never;
        head?: never;
        /** Change a connection; what is left out stays, the secret included */
        patch: operations["connectionsChange"];
        trace?: never;
    };
    "/api/v1/connections/{id}/cycles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The polls of a scheduler one by one: what each asked, cost and changed, newest first */
        get: operations["pollingCycles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import definitions that composer exported; the operation tells how it goes and what was found */
        post: operations["importStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop polling a scheduler until it is resumed */
        post: operations["pollingPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/poll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Poll at once, also while paused */
        post: operations["pollingPoll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Poll a paused scheduler again, at once */
        post: operations["pollingResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a stored connection: one attempt at signing in per call */
        post: operations["connectionsTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a connection before it is stored: what answers, what may be seen, what to mend */
        post: operations["connectionsTestDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/definitions/planned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The job streams that are planned on a day, by key; a page may be short and still go on */
        get: operations["plannedList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/definitions/streams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Job streams as they were imported, by key */
        get: operations["definitionsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/definitions/streams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One job stream as it was imported, with its run cycles */
        get: operations["definitionsGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/definitions/streams/{id}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a job stream is planned on a day, or is not */
        get: operations["plannedExplain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/definitions/streams/{id}/planned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The days on which a job stream is planned, and which were taken away, with the reasons */
        get: operations["plannedDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demonstration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether there is a simulated scheduler to try Resync with */
        get: operations["demonstrationGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demonstration/connection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Connect the simulated scheduler; watching begins at once */
        post: operations["demonstrationConnect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demonstration/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try the simulated scheduler */
        post: operations["demonstrationTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jobs of the plans as last polled, filtered and sorted */
        get: operations["jobsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One job: its state, what it waits for and what waits for it */
        get: operations["jobsGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the status of this job changed, as polls saw it, newest first */
        get: operations["jobsChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Log of a run, read from the scheduler once and kept; secrets in it are masked */
        get: operations["jobsLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Finished runs of this job, in this plan and before, newest first */
        get: operations["jobsRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same jobs without end, as a file for a spreadsheet */
        get: operations["jobsExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who the credential is, and which tenants it holds */
        get: operations["meGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the own password; all sessions end */
        put: operations["meChangePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How this tenant is watched and shown */
        get: operations["monitoringConfiguration"];
        /** Change settings; what is left out stays. Monitors follow without a restart */
        put: operations["monitoringConfigure"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has happened, newest first */
        get: operations["eventsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring/events/critical": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The critical of what has happened, newest first */
        get: operations["eventsCritical"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is broken now, worst first */
        get: operations["problemsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring/problems/{fingerprint}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that somebody sees to it; everybody who watches is told */
        post: operations["problemsAcknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plans in figures over time, newest first */
        get: operations["monitoringHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What watching did and cost in the last hours */
        get: operations["monitoringFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the schedulers are, and how fresh that is: never "ok" of old data */
        get: operations["monitoringCurrent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Long jobs that somebody asked for, newest first */
        get: operations["operationsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One operation: state, progress, result or problem */
        get: operations["operationsGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask an operation to stop; its state says when it has */
        post: operations["operationsCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to subscribe with, your browsers, and what you want to be told */
        get: operations["pushOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose what you want to be told, on all of your browsers */
        put: operations["pushChoose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a browser told from now on; the same one again is brought up to date */
        post: operations["pushSubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push/subscriptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Tell one of your browsers nothing any more */
        delete: operations["pushUnsubscribe"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message to each of your browsers now, and say what the push services answered */
        post: operations["pushTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What runs by itself, and when: for this tenant and for the house */
        get: operations["schedulesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One schedule */
        get: operations["schedulesGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run it no more until it is resumed */
        post: operations["schedulesPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let it run by itself again */
        post: operations["schedulesResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/{id}/trigger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run it now, unless it is running */
        post: operations["schedulesTrigger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/streams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Job stream instances of the plans as last polled */
        get: operations["streamsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/streams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One job stream instance: its jobs by status, what it waits for and what waits for it */
        get: operations["streamsGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/streams/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same job streams without end, as a file for a spreadsheet */
        get: operations["streamsExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/temporal/codec/decode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open sealed workflow payloads, for the Temporal UI and CLI */
        post: operations["codecDecode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tenants that the credential holds */
        get: operations["tenantsList"];
        put?: never;
        /** Create a tenant; the caller becomes its admin */
        post: operations["tenantsCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename a tenant that the credential is admin of */
        patch: operations["tenantsRename"];
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of the tenant, by e-mail */
        get: operations["usersList"];
        put?: never;
        /** Give somebody a place in the tenant; makes the account when there is none */
        post: operations["usersCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person */
        get: operations["usersGet"];
        put?: never;
        post?: never;
        /** Take somebody out of the tenant */
        delete: operations["usersRemove"];
        options?: never;
        head?: never;
        /** Change the role, or take away and give back the access to the tenant */
        patch: operations["usersUpdate"];
        trace?: never;
    };
    "/api/v1/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom Resync tells of what happens */
        get: operations["webhookGet"];
        put?: never;
        /** Have a receiver told from now on; the signing secret is in this answer only */
        post: operations["webhookCreate"];
        /** Tell nobody any more; what waits is given up */
        delete: operations["webhookRemove"];
        options?: never;
        head?: never;
        /** Change the webhook, or switch it on or off; what is left out stays */
        patch: operations["webhookChange"];
        trace?: never;
    };
    "/api/v1/webhook/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was told and what waits to be, newest events first */
        get: operations["webhookDeliveriesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One delivery with its attempts */
        get: operations["webhookDeliveriesGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook/deliveries/{id}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an event again, under the same id, and try for another day */
        post: operations["webhookDeliveriesRedeliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a new signing secret; the one before stays valid for a day */
        post: operations["webhookRotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message of the type webhook.test now, and say what the receiver answered */
        post: operations["webhookTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workstations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Workstations of the plans as last polled */
        get: operations["workstationsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workstations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One workstation: its state, what runs on it and what waits there */
        get: operations["workstationsGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workstations/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the state of this workstation changed, as polls saw it, newest first */
        get: operations["workstationsChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workstations/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same workstations without end, as a file for a spreadsheet */
        get: operations["workstationsExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process runs */
        get: operations["healthLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether everything that the process needs can be used, and why not */
        get: operations["healthReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @default {} */
        AcknowledgeProblem: {
            /** @default false */
            keepEarlier?: boolean;
            note?: string;
        };
        AddIntentExamples: {
            examples: {
                /** @enum {string} */
                intent: "dependency_chain" | "impact_analysis" | "resource_conflict" | "critical_jobs" | "job_lineage" | "documentation" | "explanation" | "troubleshooting" | "error_lookup" | "root_cause" | "job_details" | "wait_reason" | "status_list" | "workstation_status" | "period_summary" | "period_comparison" | "failure_patterns" | "greeting" | "chitchat" | "general";
                /** @enum {string} */
                language?: "pt" | "en";
                /** @example me manda o boletim da madrugada */
                text: string;
                wantsAction?: boolean;
            }[];
            /** @default false */
            force?: boolean;
        };
        Alive: {
            /** @enum {string} */
            status: "live";
        };
        ApiKey: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            name: string;
            prefix: string;
            /** Format: date-time */
            revokedAt: string | null;
            /** @enum {string} */
            role: "viewer" | "operator" | "admin";
        };
        ApiKeyPage: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["ApiKey"][];
            nextCursor: string | null;
        };
        AuditPage: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["AuditRecord"][];
            nextCursor: string | null;
        };
        AuditRecord: {
            action: string;
            actor: {
                id: string;
                /** @enum {string} */
                kind: "user" | "api_key" | "system";
                name: string;
            };
            /** Format: date-time */
            at: string;
            details: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            object: {
                id: string;
                kind: string;
            };
            traceId: string | null;
        };
        ChangeConnection: {
            addresses?: string[];
            allowActions?: boolean;
            authentication?: {
                /** @enum {string} */
                kind: "basic";
                password?: string;
                user: string;
            } | {
                /** @enum {string} */
                kind: "bearer";
                token?: string;
            };
            name?: string;
            pageSize?: number;
            paused?: boolean;
            pollingIntervalSeconds?: number | null;
            requestsPerSecond?: number;
            requestTimeoutMs?: number;
            tls?: {
                caCertificate?: string | null;
                serverName?: string | null;
                verify?: boolean;
            };
        };
        ChangeIntentThresholds: {
            chitchat?: number | null;
            critical_jobs?: number | null;
            dependency_chain?: number | null;
            documentation?: number | null;
            error_lookup?: number | null;
            explanation?: number | null;
            failure_patterns?: number | null;
            general?: number | null;
            greeting?: number | null;
            impact_analysis?: number | null;
            job_details?: number | null;
            job_lineage?: number | null;
            otherwise?: number | null;
            period_comparison?: number | null;
            period_summary?: number | null;
            resource_conflict?: number | null;
            root_cause?: number | null;
            status_list?: number | null;
            troubleshooting?: number | null;
            wait_reason?: number | null;
            workstation_status?: number | null;
        };
        ChangeMonitoringConfig: {
            alerts_enabled?: boolean;
            browser_notifications?: boolean;
            dashboard_refresh_seconds?: number;
            /** @enum {string} */
            dashboard_theme?: "auto" | "light" | "dark";
            job_stuck_threshold_minutes?: number;
            polling_interval_seconds?: number;
            retention_days_full?: number;
            retention_days_summary?: number;
            sound_alerts?: boolean;
        };
        ChangePassword: {
            currentPassword: string;
            newPassword: string;
        };
        ChangeUser: {
            disabled?: boolean;
            /** @enum {string} */
            role?: "viewer" | "operator" | "admin";
        };
        ChangeWebhook: {
            address?: string;
            enabled?: boolean;
            /** @enum {string} */
            minimumSeverity?: "warning" | "error" | "critical";
        };
        Classification: {
            abstained: boolean;
            /** @enum {string} */
            decidedBy: "router" | "language_model";
            fallback?: {
                model: string;
                ms: number;
                /** @enum {string} */
                outcome: "named" | "no_label" | "timed_out" | "failed" | "resting" | "budget_spent";
            };
            intents: components["schemas"]["RankedIntent"][];
            /** @enum {string} */
            language: "pt" | "en";
            nearest: {
                /** @enum {string} */
                intent: "dependency_chain" | "impact_analysis" | "resource_conflict" | "critical_jobs" | "job_lineage" | "documentation" | "explanation" | "troubleshooting" | "error_lookup" | "root_cause" | "job_details" | "wait_reason" | "status_list" | "workstation_status" | "period_summary" | "period_comparison" | "failure_patterns" | "greeting" | "chitchat" | "general";
                own: boolean;
                similarity: number;
                text: string;
            }[];
            parts: {
                encoder: components["schemas"]["RankedIntent"];
                words: components["schemas"]["RankedIntent"];
            };
            ranking: components["schemas"]["RankedIntent"][];
            timings: {
                embeddingMs: number;
                routingMs: number;
            };
            wantsAction: boolean;
        };
        Classifications: {
            items: components["schemas"]["Classification"][];
        };
        ClassifyText: {
            /** @example pq o FOLHA_PGTO não rodou? */
            text: string;
        };
        ClassifyTexts: {
            texts: string[];
        };
        Connection: {
            addresses: string[];
            allowActions: boolean;
            authentication: {
                /** @enum {string} */
                kind: "basic";
                user: string;
            } | {
                /** @enum {string} */
                kind: "bearer";
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "workload-automation-v2";
            name: string;
            pageSize: number;
            paused: boolean;
            pollingIntervalSeconds: number | null;
            requestsPerSecond: number;
            requestTimeoutMs: number;
            tls: {
                caCertificate: string | null;
                serverName: string | null;
                verify: boolean;
            };
            /** Format: date-time */
            updatedAt: string;
        };
        ConnectionList: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["Connection"][];
        };
        ConnectionReport: {
            addresses: {
                address: string;
                problem: string | null;
                reachable: boolean;
                tls: {
                    fingerprint: string;
                    issuer: string;
                    protocol: string | null;
                    subject: string;
                    trusted: boolean;
                    /** Format: date-time */
                    validTo: string;
                } | null;
            }[];
            clockSkewMs: number | null;
            engine: {
                displayVersion: string | null;
                fullVersion: string | null;
                locale: string | null;
                timeZone: string | null;
            } | null;
            fills: {
                dependencies: boolean | null;
                substatus: boolean | null;
            };
            latencyMs: number | null;
            ok: boolean;
            planId: string | null;
            problems: {
                advice: string;
                code: string;
                message: string;
                /** @enum {string} */
                severity: "error" | "warning";
            }[];
            runNumber: number | null;
            summary: string;
            /** Format: date-time */
            testedAt: string;
            visible: {
                jobs: number | null;
                resources: number | null;
                streams: number | null;
                workstations: number | null;
            };
        };
        ConnectionStatus: {
            age_seconds: number | null;
            clock_skew_ms: number | null;
            consecutive_failures: number;
            /** Format: date-time */
            credentials_refused_at: string | null;
            engine: {
                time_zone: string | null;
                version: string | null;
            };
            /** @enum {string} */
            freshness: "fresh" | "failing" | "interrupted" | "stale" | "paused" | "credentials_refused" | "never_polled";
            /** Format: uuid */
            id: string;
            jobs: {
                [key: string]: number;
            };
            last_cycle_ms: number | null;
            last_error: {
                /** Format: date-time */
                at: string;
                code: string;
                message: string;
            } | null;
            /** Format: date-time */
            last_finished_at: string | null;
            /** Format: date-time */
            last_started_at: string | null;
            /** Format: date-time */
            last_success_at: string | null;
            late_jobs: number;
            name: string;
            plan: {
                /** Format: date-time */
                full_sweep_at: string | null;
                id: string | null;
                run_number: number | null;
                /** Format: date-time */
                since: string | null;
            };
            polling_interval_seconds: number;
            problems: {
                critical: number;
                error: number;
                info: number;
                warning: number;
            };
            streams: {
                [key: string]: number;
            };
            workstations: {
                [key: string]: number;
            };
        };
        CreateApiKey: {
            /** Format: date-time */
            expiresAt?: string;
            name: string;
            /** @enum {string} */
            role: "viewer" | "operator" | "admin";
        };
        CreateConnection: {
            addresses: string[];
            allowActions?: boolean;
            authentication: {
                /** @enum {string} */
                kind: "basic";
                password: string;
                user: string;
            } | {
                /** @enum {string} */
                kind: "bearer";
                token: string;
            };
            /** @enum {string} */
            kind?: "workload-automation-v2";
            name: string;
            pageSize?: number;
            paused?: boolean;
            pollingIntervalSeconds?: number | null;
            requestsPerSecond?: number;
            requestTimeoutMs?: number;
            tls?: {
                caCertificate?: string | null;
                serverName?: string | null;
                verify?: boolean;
            };
        };
        CreatedApiKey: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            name: string;
            prefix: string;
            /** Format: date-time */
            revokedAt: string | null;
            /** @enum {string} */
            role: "viewer" | "operator" | "admin";
            secret: string;
        };
        CreatedWebhook: {
            address: string;
            /** Format: date-time */
            createdAt: string;
            enabled: boolean;
            /** Format: date-time */
            failingSince: string | null;
            /** Format: date-time */
            goneAt: string | null;
            /** @enum {string} */
            minimumSeverity: "warning" | "error" | "critical";
            /** Format: date-time */
            previousSecretUntil: string | null;
            /** Format: date-time */
            restingUntil: string | null;
            /** @example whsec_… */
            secret: string;
            /** Format: date-time */
            updatedAt: string;
        };
        CreateTenant: {
            name: string;
            slug: string;
        };
        CreateUser: {
            /** Format: email */
            email: string;
            name: string;
            password?: string;
            /** @enum {string} */
            role: "viewer" | "operator" | "admin";
        };
        CreateWebhook: {
            address: string;
            enabled?: boolean;
            /** @enum {string} */
            minimumSeverity?: "warning" | "error" | "critical";
        };
        DayExplained: {
            /** Format: date-time */
            asOf: string;
            certain: boolean;
            /** Format: uuid */
            connectionId: string;
            /** Format: date */
            day: string;
            /** Format: date-time */
            importedAt: string | null;
            key: string;
            planned: boolean;
            problems: {
                /** @enum {string} */
                code: "CALENDAR_MISSING" | "FREE_DAYS_MISSING" | "GROUP_MISSING" | "GROUP_IN_CIRCLE" | "RULE_UNREADABLE" | "OFFSET_TOO_FAR" | "INTERVAL_WITHOUT_START";
                message: string;
                runCycle: string | null;
            }[];
            reasons: {
                /** @enum {string} */
                code: "chosen" | "moved_here" | "excepted" | "free_day" | "moved_away" | "not_in_force" | "not_all_of_subset" | "not_chosen" | "unreadable" | "draft" | "workstation_ignored" | "not_valid_yet" | "on_request" | "no_run_cycle";
                /** Format: date */
                day: string | null;
                runCycle: string | null;
                text: string;
            }[];
            starts: {
                at: {
                    days: number;
                    /** @example 22:30 */
                    time: string;
                    timeZone: string | null;
                } | null;
                deadline: {
                    days: number;
                    /** @example 22:30 */
                    time: string;
                    timeZone: string | null;
                } | null;
                everyMinutes: number | null;
                runCycle: string;
                until: {
                    days: number;
                    /** @example 22:30 */
                    time: string;
                    timeZone: string | null;
                } | null;
            }[];
        };
        Demonstration: {
            address: string | null;
        };
        Dependency: {
            conditional: boolean;
            conditions: string[];
            details: {
                [key: string]: unknown;
            };
            kind: string;
            pending: boolean;
            /** Format: uuid */
            predecessorJobId: string | null;
            predecessorKey: string | null;
            predecessorStatus: string | null;
            /** Format: uuid */
            predecessorStreamId: string | null;
            /** Format: date-time */
            readAt: string;
            /** @enum {string} */
            status: "satisfied" | "unsatisfied" | "undecided" | "unbound";
            target: string | null;
            zombie: boolean;
        };
        Event: {
            /** @enum {string} */
            category: "jobs" | "workstations" | "system";
            correlationId: string | null;
            data: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            detectedAt: string;
            fingerprint: string | null;
            /** Format: uuid */
            id: string;
            object: {
                /** Format: uuid */
                connectionId: string | null;
                id: string | null;
                key: string;
                kind: string;
            };
            /** Format: date-time */
            occurredAt: string;
            sequence: number;
            /** @enum {string} */
            severity: "info" | "warning" | "error" | "critical";
            /** Format: uuid */
            tenant: string;
            type: string;
        };
        EventPage: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["Event"][];
            nextCursor: string | null;
        };
        HealthReport: {
            checks: {
                [key: string]: {
                    ms: number;
                    ok: boolean;
                    reason: string | null;
                };
            };
            /** @enum {string} */
            status: "ready" | "not_ready";
        };
        HeldTenant: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            role: "viewer" | "operator" | "admin";
            slug: string;
        };
        HeldTenants: {
            items: components["schemas"]["HeldTenant"][];
        };
        ImportFiles: {
            files: {
                name: string;
                text: string;
            }[];
            /** @default false */
            strict?: boolean;
        };
        ImportOperation: {
            /** Format: date-time */
            asOf: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @example import */
            kind: string;
            problem: {
                code: string;
                details: {
                    [key: string]: unknown;
                };
                fields: {
                    field: string;
                    message: string;
                }[];
                kind: string;
                message: string;
            } | null;
            progress: {
                done: number;
                step: string;
                total: number | null;
            } | null;
            result: components["schemas"]["ImportResult"] | null;
            startedBy: string;
            /** @enum {string} */
            state: "pending" | "running" | "completed" | "failed" | "cancelled";
            temporalUi: string;
        };
        ImportResult: {
            added: number;
            /** Format: uuid */
            connectionId: string;
            counts: {
                calendars: number;
                domains: number;
                jobs: number;
                parameters: number;
                prompts: number;
                resources: number;
                runCycleGroups: number;
                streamJobs: number;
                streams: number;
                users: number;
                variableTables: number;
                workstationClasses: number;
                workstations: number;
            };
            errors: number;
            /** @enum {string} */
            kind: "imported" | "refused";
            problemCount: number;
            problems: {
                code: string;
                definition?: string;
                file: string;
                leftOut?: {
                    from: number;
                    to: number;
                };
                line: number;
                message: string;
                /** @enum {string} */
                severity: "error" | "warning";
            }[];
            replaced: number;
            unchanged: number;
            unresolved: {
                from: string;
                kind: string;
                position: {
                    file: string;
                    line: number;
                };
                reference: string;
                uses: number;
            }[];
            unresolvedCount: number;
            warnings: number;
        };
        IntentExample: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            intent: "dependency_chain" | "impact_analysis" | "resource_conflict" | "critical_jobs" | "job_lineage" | "documentation" | "explanation" | "troubleshooting" | "error_lookup" | "root_cause" | "job_details" | "wait_reason" | "status_list" | "workstation_status" | "period_summary" | "period_comparison" | "failure_patterns" | "greeting" | "chitchat" | "general";
            /** @enum {string} */
            language: "pt" | "en";
            text: string;
            wantsAction: boolean;
        };
        IntentExampleChange: {
            added: number;
            /** Format: date-time */
            createdAt: string;
            effect: components["schemas"]["IntentExamplesEffect"] | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "add" | "remove" | "undo";
            removed: number;
            requestedBy: string;
            /** Format: date-time */
            settledAt: string | null;
            /** @enum {string} */
            state: "pending" | "applied" | "refused" | "dropped";
            /** Format: uuid */
            undoes: string | null;
            /** Format: uuid */
            undoneBy: string | null;
        };
        IntentExampleChangePage: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["IntentExampleChange"][];
            nextCursor: string | null;
        };
        IntentExamplePage: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["IntentExample"][];
            nextCursor: string | null;
        };
        IntentExamplesEffect: {
            own: {
                after: number | null;
                before: number;
                examples: number;
            };
            reference: {
                after: number | null;
                before: number;
                examples: number;
            };
        };
        IntentExamplesOperation: {
            /** Format: date-time */
            asOf: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @example import */
            kind: string;
            problem: {
                code: string;
                details: {
                    [key: string]: unknown;
                };
                fields: {
                    field: string;
                    message: string;
                }[];
                kind: string;
                message: string;
            } | null;
            progress: {
                done: number;
                step: string;
                total: number | null;
            } | null;
            result: components["schemas"]["IntentExamplesResult"] | null;
            startedBy: string;
            /** @enum {string} */
            state: "pending" | "running" | "completed" | "failed" | "cancelled";
            temporalUi: string;
        };
        IntentExamplesResult: {
            added: number;
            /** Format: uuid */
            changeId: string;
            effect: components["schemas"]["IntentExamplesEffect"] | null;
            examples: number;
            /** @enum {string} */
            kind: "applied" | "refused";
            removed: number;
        };
        IntentThresholds: {
            chitchat?: number;
            critical_jobs?: number;
            dependency_chain?: number;
            documentation?: number;
            error_lookup?: number;
            explanation?: number;
            failure_patterns?: number;
            general?: number;
            greeting?: number;
            impact_analysis?: number;
            job_details?: number;
            job_lineage?: number;
            otherwise: number;
            period_comparison?: number;
            period_summary?: number;
            resource_conflict?: number;
            root_cause?: number;
            status_list?: number;
            troubleshooting?: number;
            wait_reason?: number;
            workstation_status?: number;
        };
        Job: {
            attempt: number | null;
            /** Format: date-time */
            changedAt: string;
            /** @example ERROR */
            commonStatus: string;
            /** Format: uuid */
            connectionId: string;
            critical: boolean;
            /** Format: date-time */
            deadlineAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            estimatedMs: number | null;
            every: boolean;
            folder: string;
            /** Format: uuid */
            id: string;
            jobNumber: number | null;
            /** @example /AGTBAT01#/FECHADIA.VALIDA_SALDO */
            key: string;
            late: boolean;
            /** Format: date-time */
            latestStartAt: string | null;
            monitored: boolean;
            name: string;
            priority: number | null;
            rawStatus: string;
            returnCode: number | null;
            /** Format: date-time */
            scheduledAt: string | null;
            /** Format: date-time */
            startAt: string | null;
            /** Format: date-time */
            startedAt: string | null;
            /** @example ABEND */
            status: string;
            /** Format: uuid */
            streamId: string;
            streamName: string;
            waitReason: string | null;
            workstation: string;
        };
        JobDetails: {
            /** Format: date-time */
            asOf: string;
            attempt: number | null;
            automaticReruns: number;
            cancelled: boolean;
            /** Format: date-time */
            changedAt: string;
            /** @example ERROR */
            commonStatus: string;
            confirmed: boolean;
            /** Format: uuid */
            connectionId: string;
            critical: boolean;
            /** Format: date-time */
            criticalStartAt: string | null;
            /** Format: date-time */
            deadlineAt: string | null;
            definitionKey: string | null;
            dependencies: components["schemas"]["Dependency"][];
            /** Format: date-time */
            endedAt: string | null;
            estimatedMs: number | null;
            every: boolean;
            everyMs: number | null;
            /** Format: date-time */
            firstSeenAt: string;
            folder: string;
            /** Format: uuid */
            id: string;
            jobNumber: number | null;
            /** @example /AGTBAT01#/FECHADIA.VALIDA_SALDO */
            key: string;
            late: boolean;
            latestStartAction: string | null;
            /** Format: date-time */
            latestStartAt: string | null;
            monitored: boolean;
            name: string;
            nop: boolean;
            planJobId: string;
            priority: number | null;
            rawStatus: string;
            recoveryOption: string | null;
            requiresConfirmation: boolean;
            rerunType: string | null;
            returnCode: number | null;
            runId: string | null;
            runWorkstation: string | null;
            /** Format: date-time */
            scheduledAt: string | null;
            source: {
                /** Format: uuid */
                connectionId: string;
                /** @enum {string} */
                freshness: "fresh" | "failing" | "interrupted" | "stale" | "paused" | "credentials_refused" | "never_polled";
                /** Format: date-time */
                lastSuccessAt: string | null;
                name: string;
            } | null;
            /** Format: date-time */
            startAt: string | null;
            /** Format: date-time */
            startedAt: string | null;
            /** @example ABEND */
            status: string;
            /** Format: uuid */
            streamId: string;
            streamName: string;
            substatus: string | null;
            successors: components["schemas"]["Successor"][];
            timeZone: string | null;
            unresolvedDependencies: number | null;
            waitReason: string | null;
            workstation: string;
        };
        JobLog: {
            final: boolean;
            /** Format: uuid */
            jobId: string;
            /** Format: date-time */
            readAt: string;
            runId: string;
            text: string | null;
            truncated: boolean;
        };
        JobPage: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["Job"][];
            nextCursor: string | null;
            sources: {
                /** Format: uuid */
                connectionId: string;
                /** @enum {string} */
                freshness: "fresh" | "failing" | "interrupted" | "stale" | "paused" | "credentials_refused" | "never_polled";
                /** Format: date-time */
                lastSuccessAt: string | null;
                name: string;
            }[];
        };
        JobRun: {
            attempt: number;
            confirmed: boolean;
            /** Format: date-time */
            detectedAt: string;
            elapsedMs: number | null;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: uuid */
            jobId: string;
            jobKey: string;
            jobNumber: number | null;
            rerunType: string;
            returnCode: number | null;
            runId: string;
            /** Format: date-time */
            scheduledAt: string | null;
            /** Format: date-time */
            startedAt: string | null;
            status: string;
            workstation: string | null;
        };
        JobRunPage: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["JobRun"][];
            nextCursor: string | null;
        };
        JobStatusChange: {
            attempt: number | null;
            /** Format: date-time */
            detectedAt: string;
            fromStatus: string | null;
            /** Format: date-time */
            occurredAt: string;
            rawStatus: string;
            returnCode: number | null;
            toStatus: string;
            waitReason: string | null;
        };
        JobStatusChangePage: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["JobStatusChange"][];
            nextCursor: string | null;
        };
        Login: {
            /** Format: email */
            email: string;
            password: string;
        };
        Me: {
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "user" | "api_key";
            name: string;
            platformAdmin: boolean;
            tenants: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                role: "viewer" | "operator" | "admin";
                slug: string;
            }[];
        };
        MonitoringConfig: {
            alerts_enabled: boolean;
            browser_notifications: boolean;
            dashboard_refresh_seconds: number;
            /** @enum {string} */
            dashboard_theme: "auto" | "light" | "dark";
            job_stuck_threshold_minutes: number;
            polling_interval_seconds: number;
            retention_days_full: number;
            retention_days_summary: number;
            sound_alerts: boolean;
        };
        MonitoringStats: {
            /** Format: date-time */
            as_of: string;
            events: {
                by_severity: {
                    [key: string]: number;
                };
                by_type: {
                    [key: string]: number;
                };
                total: number;
            };
            hours: number;
            polling: {
                by_outcome: {
                    [key: string]: number;
                };
                bytes: number;
                /** Format: uuid */
                connection_id: string;
                cycle_ms: {
                    max: number;
                    mean: number;
                    p95: number;
                };
                cycles: number;
                database_ms: number;
                events: number;
                full_sweeps: number;
                requests: number;
                rows_changed: number;
                scheduler_ms: number;
            }[];
            problems: {
                acknowledged: number;
                by_type: {
                    [key: string]: number;
                };
                total: number;
            };
        };
        MonitoringStatus: {
            /** Format: date-time */
            as_of: string;
            connections: components["schemas"]["ConnectionStatus"][];
            overall: {
                /** Format: date-time */
                data_from: string | null;
                healthy: boolean;
                jobs: {
                    [key: string]: number;
                };
                problems: {
                    critical: number;
                    error: number;
                    info: number;
                    warning: number;
                };
                stale_connections: string[];
                /** @enum {string} */
                state: "ok" | "problems" | "stale" | "paused" | "no_connections";
                workstations: {
                    [key: string]: number;
                };
            };
            webhook: components["schemas"]["WebhookStatus"] | null;
        };
        OpenedPayloads: {
            payloads: components["schemas"]["Payload"][];
        };
        OpenProblem: {
            acknowledged: {
                /** Format: date-time */
                at: string;
                by: string;
                note: string | null;
            } | null;
            /** @enum {string} */
            category: "jobs" | "workstations" | "system";
            data: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            detectedAt: string;
            fingerprint: string;
            initial: boolean;
            object: {
                /** Format: uuid */
                connectionId: string;
                id: string | null;
                key: string;
                kind: string;
            };
            /** Format: date-time */
            openedAt: string;
            /** @enum {string} */
            severity: "info" | "warning" | "error" | "critical";
            /** @example job.abend */
            type: string;
        };
        OpenProblemPage: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["StandingProblem"][];
            nextCursor: string | null;
        };
        Operation: {
            /** Format: date-time */
            asOf: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @example import */
            kind: string;
            problem: {
                code: string;
                details: {
                    [key: string]: unknown;
                };
                fields: {
                    field: string;
                    message: string;
                }[];
                kind: string;
                message: string;
            } | null;
            progress: {
                done: number;
                step: string;
                total: number | null;
            } | null;
            result: unknown;
            startedBy: string;
            /** @enum {string} */
            state: "pending" | "running" | "completed" | "failed" | "cancelled";
            temporalUi: string;
        };
        OperationPage: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["Operation"][];
            nextCursor: string | null;
        };
        Payload: {
            data?: string | null;
            metadata?: {
                [key: string]: string;
            } | null;
        };
        PlannedDay: {
            certain: boolean;
            /** Format: date */
            day: string;
            planned: boolean;
            reasons: {
                /** @enum {string} */
                code: "chosen" | "moved_here" | "excepted" | "free_day" | "moved_away" | "not_in_force" | "not_all_of_subset" | "not_chosen" | "unreadable" | "draft" | "workstation_ignored" | "not_valid_yet" | "on_request" | "no_run_cycle";
                /** Format: date */
                day: string | null;
                runCycle: string | null;
                text: string;
            }[];
            starts: {
                at: {
                    days: number;
                    /** @example 22:30 */
                    time: string;
                    timeZone: string | null;
                } | null;
                deadline: {
                    days: number;
                    /** @example 22:30 */
                    time: string;
                    timeZone: string | null;
                } | null;
                everyMinutes: number | null;
                runCycle: string;
                until: {
                    days: number;
                    /** @example 22:30 */
                    time: string;
                    timeZone: string | null;
                } | null;
            }[];
        };
        PlannedDays: {
            /** Format: date-time */
            asOf: string;
            /** Format: uuid */
            connectionId: string;
            days: components["schemas"]["PlannedDay"][];
            /** Format: date-time */
            importedAt: string | null;
            key: string;
            problems: {
                /** @enum {string} */
                code: "CALENDAR_MISSING" | "FREE_DAYS_MISSING" | "GROUP_MISSING" | "GROUP_IN_CIRCLE" | "RULE_UNREADABLE" | "OFFSET_TOO_FAR" | "INTERVAL_WITHOUT_START";
                message: string;
                runCycle: string | null;
            }[];
        };
        PlannedPage: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["PlannedStream"][];
            nextCursor: string | null;
            sources: {
                /** Format: uuid */
                connectionId: string;
                /** Format: date-time */
                importedAt: string;
            }[];
        };
        PlannedStream: {
            certain: boolean;
            /** Format: uuid */
            connectionId: string;
            /** Format: uuid */
            id: string;
            key: string;
            name: string;
            planned: boolean;
            reasons: {
                /** @enum {string} */
                code: "chosen" | "moved_here" | "excepted" | "free_day" | "moved_away" | "not_in_force" | "not_all_of_subset" | "not_chosen" | "unreadable" | "draft" | "workstation_ignored" | "not_valid_yet" | "on_request" | "no_run_cycle";
                /** Format: date */
                day: string | null;
                runCycle: string | null;
                text: string;
            }[];
            starts: {
                at: {
                    days: number;
                    /** @example 22:30 */
                    time: string;
                    timeZone: string | null;
                } | null;
                deadline: {
                    days: number;
                    /** @example 22:30 */
                    time: string;
                    timeZone: string | null;
                } | null;
                everyMinutes: number | null;
                runCycle: string;
                until: {
                    days: number;
                    /** @example 22:30 */
                    time: string;
                    timeZone: string | null;
                } | null;
            }[];
            workstation: string | null;
        };
        PollCycle: {
            bytes: number;
            databaseMs: number;
            error: {
                code: string;
                message: string;
            } | null;
            events: number;
            /** Format: date-time */
            finishedAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            outcome: "completed" | "held" | "failed" | "refused";
            problems: string[];
            requests: number;
            rowsChanged: number;
            rowsSeen: number;
            schedulerMs: number;
            /** @enum {string} */
            scope: "full" | "delta";
            /** Format: date-time */
            startedAt: string;
            wholeMs: number;
        };
        PollCyclePage: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["PollCycle"][];
            nextCursor: string | null;
            temporalUi: string;
        };
        /** @default {} */
        PollNow: {
            /** @default false */
            full?: boolean;
        };
        PollRequested: {
            /** @enum {boolean} */
            requested: true;
            /** @example /api/v1/monitoring/status */
            status: string;
            temporalUi: string;
        };
        Problem: {
            code: string;
            detail: string;
            details?: {
                [key: string]: unknown;
            };
            errors: {
                field: string;
                message: string;
            }[];
            status: number;
            title: string;
            traceId: string | null;
            type: string;
        };
        ProblemStanding: {
            /** Format: date-time */
            deadlineAt: string | null;
            /** Format: date-time */
            expectedEndAt: string | null;
            /** Format: date-time */
            startedAt: string | null;
            /** @example ABEND */
            status: string;
            waiting: number;
            waitReason: string | null;
        };
        Push: {
            preferences: components["schemas"]["PushPreferences"];
            publicKey: string | null;
            subscriptions: components["schemas"]["PushSubscription"][];
        };
        PushPreferences: {
            categories: ("jobs" | "workstations" | "system")[];
            criticalInQuietHours: boolean;
            enabled: boolean;
            /** @enum {string} */
            minimumSeverity: "error" | "critical";
            quietHours: {
                /** @example 22:00 */
                from: string;
                /** @example America/Sao_Paulo */
                timeZone: string;
                /** @example 06:30 */
                to: string;
            } | null;
        };
        PushSubscription: {
            /** Format: date-time */
            createdAt: string;
            endpointHash: string;
            /** Format: date-time */
            failingSince: string | null;
            /** Format: uuid */
            id: string;
            /** @example Chrome, Android */
            label: string;
            /** @enum {string} */
            language: "pt" | "en";
            /** Format: date-time */
            lastDeliveredAt: string | null;
            /** @example fcm.googleapis.com */
            service: string;
        };
        PushTest: {
            results: {
                /** Format: uuid */
                id: string;
                label: string;
                /** @enum {string} */
                outcome: "delivered" | "refused" | "gone" | "unreachable";
                status: number | null;
            }[];
        };
        RankedIntent: {
            /** @enum {string} */
            intent: "dependency_chain" | "impact_analysis" | "resource_conflict" | "critical_jobs" | "job_lineage" | "documentation" | "explanation" | "troubleshooting" | "error_lookup" | "root_cause" | "job_details" | "wait_reason" | "status_list" | "workstation_status" | "period_summary" | "period_comparison" | "failure_patterns" | "greeting" | "chitchat" | "general";
            probability: number;
        };
        RefreshLogin: {
            refreshToken: string;
        };
        RemoveIntentExamples: {
            ids: string[];
        };
        RenameTenant: {
            name: string;
        };
        RotatedWebhookSecret: {
            /** Format: date-time */
            previousSecretUntil: string;
            /** @example whsec_… */
            secret: string;
        };
        Schedule: {
            /** @example retention/018f… */
            id: string;
            kind: string;
            lastRuns: {
                /** Format: date-time */
                at: string;
                runId: string;
                temporalUi: string;
                workflowId: string;
            }[];
            nextRunsAt: string[];
            note: string | null;
            paused: boolean;
            /** @enum {string} */
            scope: "tenant" | "house";
            skipped: number;
            timing: ({
                everyMs: number;
            } | {
                cron: string;
                timezone: string;
            }) | null;
        };
        ScheduleList: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["Schedule"][];
        };
        /** @default {} */
        ScheduleNote: {
            note?: string;
        };
        SealedPayloads: {
            payloads: {
                /** Format: base64 */
                data?: string | null;
                metadata?: {
                    [key: string]: string;
                } | null;
            }[];
        };
        Snapshot: {
            /** Format: uuid */
            connectionId: string;
            /** Format: date-time */
            detectedAt: string;
            jobsByStatus: {
                [key: string]: number;
            };
            problemsBySeverity: {
                [key: string]: number;
            };
            runNumber: number | null;
            streamsByStatus: {
                [key: string]: number;
            };
            workstationsByState: {
                [key: string]: number;
            };
        };
        SnapshotPage: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["Snapshot"][];
            nextCursor: string | null;
        };
        StandingProblem: {
            acknowledged: {
                /** Format: date-time */
                at: string;
                by: string;
                note: string | null;
            } | null;
            /** @enum {string} */
            category: "jobs" | "workstations" | "system";
            data: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            detectedAt: string;
            fingerprint: string;
            initial: boolean;
            now: components["schemas"]["ProblemStanding"] | null;
            object: {
                /** Format: uuid */
                connectionId: string;
                id: string | null;
                key: string;
                kind: string;
            };
            /** Format: date-time */
            openedAt: string;
            /** @enum {string} */
            severity: "info" | "warning" | "error" | "critical";
            /** @example job.abend */
            type: string;
        };
        Stream: {
            abendedJobs: number | null;
            carriedForward: boolean;
            /** Format: date-time */
            changedAt: string;
            commonStatus: string;
            /** Format: uuid */
            connectionId: string;
            /** Format: date-time */
            deadlineAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            failedJobs: number | null;
            folder: string;
            /** Format: uuid */
            id: string;
            jobCount: number | null;
            /** @example /AGTBAT01#/FECHADIA */
            key: string;
            late: boolean;
            /** Format: date-time */
            latestStartAt: string | null;
            limit: number | null;
            name: string;
            occurrence: number;
            originalName: string;
            priority: number | null;
            rawStatus: string;
            /** Format: date-time */
            scheduledAt: string | null;
            /** Format: date-time */
            startAt: string | null;
            /** Format: date-time */
            startedAt: string | null;
            status: string;
            substatus: string | null;
            timeZone: string | null;
            waitReason: string | null;
            workstation: string;
        };
        StreamDefinition: {
            /** Format: date-time */
            changedAt: string;
            /** Format: uuid */
            connectionId: string;
            description: string | null;
            draft: boolean;
            file: string;
            folder: string;
            /** Format: uuid */
            id: string;
            jobCount: number;
            /** @example /AGTBAT01#/FECHADIA */
            key: string;
            line: number;
            name: string;
            /** Format: date */
            validFrom: string | null;
            workstation: string | null;
        };
        StreamDefinitionDetails: {
            /** Format: date-time */
            asOf: string;
            /** Format: date-time */
            changedAt: string;
            /** Format: uuid */
            connectionId: string;
            description: string | null;
            draft: boolean;
            file: string;
            folder: string;
            freeDays: {
                calendar: string;
                saturdayIsFree: boolean;
                sundayIsFree: boolean;
            } | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            importedAt: string | null;
            jobCount: number;
            /** @example /AGTBAT01#/FECHADIA */
            key: string;
            line: number;
            name: string;
            runCycles: {
                exclude: boolean;
                name: string | null;
                /** @example ON RUNCYCLE R1 "FREQ=MONTHLY;BYMONTHDAY=-1" FDPREV */
                text: string;
                /** Format: date */
                validFrom: string | null;
                /** Format: date */
                validTo: string | null;
            }[];
            timeZone: string | null;
            /** Format: date */
            validFrom: string | null;
            workstation: string | null;
        };
        StreamDefinitionPage: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["StreamDefinition"][];
            nextCursor: string | null;
            sources: {
                /** Format: uuid */
                connectionId: string;
                /** Format: date-time */
                importedAt: string;
            }[];
        };
        StreamDetails: {
            abendedJobs: number | null;
            /** Format: date-time */
            asOf: string;
            carriedForward: boolean;
            /** Format: date-time */
            changedAt: string;
            commonStatus: string;
            /** Format: uuid */
            connectionId: string;
            /** Format: date-time */
            deadlineAt: string | null;
            dependencies: components["schemas"]["Dependency"][];
            /** Format: date-time */
            endedAt: string | null;
            failedJobs: number | null;
            folder: string;
            /** Format: uuid */
            id: string;
            jobCount: number | null;
            jobsByStatus: {
                [key: string]: number;
            };
            /** @example /AGTBAT01#/FECHADIA */
            key: string;
            late: boolean;
            /** Format: date-time */
            latestStartAt: string | null;
            limit: number | null;
            name: string;
            occurrence: number;
            originalName: string;
            priority: number | null;
            rawStatus: string;
            /** Format: date-time */
            scheduledAt: string | null;
            source: {
                /** Format: uuid */
                connectionId: string;
                /** @enum {string} */
                freshness: "fresh" | "failing" | "interrupted" | "stale" | "paused" | "credentials_refused" | "never_polled";
                /** Format: date-time */
                lastSuccessAt: string | null;
                name: string;
            } | null;
            /** Format: date-time */
            startAt: string | null;
            /** Format: date-time */
            startedAt: string | null;
            status: string;
            substatus: string | null;
            successors: components["schemas"]["Successor"][];
            timeZone: string | null;
            waitReason: string | null;
            workstation: string;
        };
        StreamPage: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["Stream"][];
            nextCursor: string | null;
            sources: {
                /** Format: uuid */
                connectionId: string;
                /** @enum {string} */
                freshness: "fresh" | "failing" | "interrupted" | "stale" | "paused" | "credentials_refused" | "never_polled";
                /** Format: date-time */
                lastSuccessAt: string | null;
                name: string;
            }[];
        };
        SubscribeBrowser: {
            /** @example Chrome, Android */
            label: string;
            /** @enum {string} */
            language: "pt" | "en";
            subscription: {
                endpoint: string;
                expirationTime?: number | null;
                keys: {
                    auth: string;
                    p256dh: string;
                };
            };
        };
        Successor: {
            /** Format: uuid */
            id: string;
            key: string;
            /** @enum {string} */
            kind: "job" | "stream";
            status: string;
        };
        Tenant: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            slug: string;
        };
        Tokens: {
            accessToken: string;
            expiresInSeconds: number;
            refreshToken: string;
            /** @enum {string} */
            tokenType: "Bearer";
        };
        User: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            disabledAt: string | null;
            email: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            role: "viewer" | "operator" | "admin";
        };
        UserPage: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["User"][];
            nextCursor: string | null;
        };
        Webhook: {
            address: string;
            /** Format: date-time */
            createdAt: string;
            enabled: boolean;
            /** Format: date-time */
            failingSince: string | null;
            /** Format: date-time */
            goneAt: string | null;
            /** @enum {string} */
            minimumSeverity: "warning" | "error" | "critical";
            /** Format: date-time */
            previousSecretUntil: string | null;
            /** Format: date-time */
            restingUntil: string | null;
            /** Format: date-time */
            updatedAt: string;
        };
        WebhookAttempt: {
            answer: string | null;
            /** Format: date-time */
            at: string;
            durationMs: number;
            error: string | null;
            status: number | null;
        };
        WebhookDelivery: {
            attemptCount: number;
            /** Format: date-time */
            detectedAt: string;
            /** Format: uuid */
            id: string;
            lastAttempt: components["schemas"]["WebhookAttempt"] | null;
            /** Format: date-time */
            nextAttemptAt: string | null;
            sequence: number;
            /** Format: date-time */
            settledAt: string | null;
            /** @enum {string} */
            severity: "info" | "warning" | "error" | "critical";
            /** @enum {string} */
            state: "waiting" | "delivered" | "failed";
            /** @example job.abend */
            type: string;
        };
        WebhookDeliveryPage: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["WebhookDelivery"][];
            nextCursor: string | null;
        };
        WebhookDeliveryWithAttempts: {
            attemptCount: number;
            attempts: components["schemas"]["WebhookAttempt"][];
            body: string;
            /** Format: date-time */
            detectedAt: string;
            /** Format: uuid */
            id: string;
            lastAttempt: components["schemas"]["WebhookAttempt"] | null;
            /** Format: date-time */
            nextAttemptAt: string | null;
            sequence: number;
            /** Format: date-time */
            settledAt: string | null;
            /** @enum {string} */
            severity: "info" | "warning" | "error" | "critical";
            /** @enum {string} */
            state: "waiting" | "delivered" | "failed";
            /** @example job.abend */
            type: string;
        };
        WebhookStatus: {
            enabled: boolean;
            failed: number;
            /** Format: date-time */
            failing_since: string | null;
            /** Format: date-time */
            gone_at: string | null;
            /** Format: date-time */
            oldest_waiting_at: string | null;
            waiting: number;
        };
        WebhookTestReport: {
            attempt: components["schemas"]["WebhookAttempt"];
            delivered: boolean;
            /** Format: uuid */
            messageId: string;
        };
        Workstation: {
            activeFlags: string[];
            activeStates: string[];
            /** Format: date-time */
            changedAt: string;
            /** Format: uuid */
            connectionId: string;
            domain: string | null;
            fence: number | null;
            folder: string;
            host: string | null;
            /** Format: uuid */
            id: string;
            ignored: boolean;
            /** @example /AGTBAT01 */
            key: string;
            limit: number | null;
            linked: boolean;
            name: string;
            node: string | null;
            os: string | null;
            /** Format: date-time */
            startedAt: string | null;
            /** @enum {string} */
            state: "online" | "offline" | "unlinked" | "quiet";
            timeZone: string | null;
            type: string;
            version: string | null;
        };
        WorkstationDetails: {
            activeFlags: string[];
            activeStates: string[];
            /** Format: date-time */
            asOf: string;
            /** Format: date-time */
            changedAt: string;
            /** Format: uuid */
            connectionId: string;
            domain: string | null;
            fence: number | null;
            folder: string;
            host: string | null;
            /** Format: uuid */
            id: string;
            ignored: boolean;
            /** @example /AGTBAT01 */
            key: string;
            limit: number | null;
            linked: boolean;
            name: string;
            node: string | null;
            os: string | null;
            running: number;
            source: {
                /** Format: uuid */
                connectionId: string;
                /** @enum {string} */
                freshness: "fresh" | "failing" | "interrupted" | "stale" | "paused" | "credentials_refused" | "never_polled";
                /** Format: date-time */
                lastSuccessAt: string | null;
                name: string;
            } | null;
            /** Format: date-time */
            startedAt: string | null;
            /** @enum {string} */
            state: "online" | "offline" | "unlinked" | "quiet";
            timeZone: string | null;
            type: string;
            version: string | null;
            waiting: {
                [key: string]: number;
            };
        };
        WorkstationPage: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["Workstation"][];
            nextCursor: string | null;
            sources: {
                /** Format: uuid */
                connectionId: string;
                /** @enum {string} */
                freshness: "fresh" | "failing" | "interrupted" | "stale" | "paused" | "credentials_refused" | "never_polled";
                /** Format: date-time */
                lastSuccessAt: string | null;
                name: string;
            }[];
        };
        WorkstationStateChange: {
            activeStates: string[];
            /** Format: date-time */
            detectedAt: string;
            fence: number | null;
            fromState: string | null;
            limit: number | null;
            toState: string;
        };
        WorkstationStateChangePage: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["WorkstationStateChange"][];
            nextCursor: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    apiKeysList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys of the tenant, newest first, revoked ones too */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPage"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    apiKeysCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKey"];
            };
        };
        responses: {
            /** @description Make a key for a program; its secret is in this answer only */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key of that name exists */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    apiKeysRevoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoke a key, at once and for ever */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such key */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assistantClassify: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassifyText"];
            };
        };
        responses: {
            /** @description What a question asks for, in Portuguese or English */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Classification"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many questions wait for the model: try again shortly */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assistantClassifyAll: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassifyTexts"];
            };
        };
        responses: {
            /** @description What each of up to 64 questions asks for, in their order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Classifications"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many questions wait for the model: try again shortly */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exampleChangesList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was changed of the examples and what it did, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntentExampleChangePage"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exampleChangesGet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One change of the examples */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntentExampleChange"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such change */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exampleChangesUndo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a change back: what it added goes, what it removed comes again */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntentExamplesOperation"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such change */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was not applied, or was undone, or is older than 30 days */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ownExamplesList: {
        parameters: {
            query?: {
                cursor?: string;
                intent?: "dependency_chain" | "impact_analysis" | "resource_conflict" | "critical_jobs" | "job_lineage" | "documentation" | "explanation" | "troubleshooting" | "error_lookup" | "root_cause" | "job_details" | "wait_reason" | "status_list" | "workstation_status" | "period_summary" | "period_comparison" | "failure_patterns" | "greeting" | "chitchat" | "general";
                language?: "pt" | "en";
                limit?: number;
                text?: string;
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Questions that this tenant has labelled for itself, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntentExamplePage"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ownExamplesAdd: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddIntentExamples"];
            };
        };
        responses: {
            /** @description Teach the router how this tenant asks; the operation tells what it changed, measured before and after */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntentExamplesOperation"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key belongs to another request */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description An example holds personal data, or is said to mean two things */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ownExamplesRemove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveIntentExamples"];
            };
        };
        responses: {
            /** @description Have the router forget some of this tenant’s examples; it can be undone for 30 days */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntentExamplesOperation"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key belongs to another request */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    thresholdsGet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How sure the router must be of an intent to act on it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntentThresholds"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    thresholdsChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeIntentThresholds"];
            };
        };
        responses: {
            /** @description Change how sure the router must be; it counts everywhere within five seconds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntentThresholds"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auditList: {
        parameters: {
            query?: {
                action?: string;
                actorId?: string;
                cursor?: string;
                limit?: number;
                objectId?: string;
                objectKind?: string;
                since?: string;
                until?: string;
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who did what, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auditExport: {
        parameters: {
            query?: {
                action?: string;
                actorId?: string;
                objectId?: string;
                objectKind?: string;
                separator?: "comma" | "semicolon";
                since?: string;
                until?: string;
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same records without end, as a file for a spreadsheet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    authenticationLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            /** @description Sign in by e-mail and password */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description E-mail or password is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    authenticationLogout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshLogin"];
            };
        };
        responses: {
            /** @description End the session of a refresh token */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    authenticationRefresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshLogin"];
            };
        };
        responses: {
            /** @description Exchange a refresh token for the next pair of tokens */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The refresh token is not valid (any more) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connectionsList: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedulers that are watched, by name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionList"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connectionsCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateConnection"];
            };
        };
        responses: {
            /** @description Connect a scheduler; watching begins at once, unless it is paused */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connectionsGet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One connection */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such connection */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connectionsRemove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stop watching a scheduler and forget its credentials; what was recorded stays */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such connection */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connectionsChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeConnection"];
            };
        };
        responses: {
            /** @description Change a connection; what is left out stays, the secret included */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such connection */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The change would send the stored secret elsewhere: enter it again */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pollingCycles: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The polls of a scheduler one by one: what each asked, cost and changed, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PollCyclePage"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such connection */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importStart: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportFiles"];
            };
        };
        responses: {
            /** @description Import definitions that composer exported; the operation tells how it goes and what was found */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOperation"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such connection */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key belongs to another request */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pollingPause: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stop polling a scheduler until it is resumed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such connection */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pollingPoll: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PollNow"];
            };
        };
        responses: {
            /** @description Poll at once, also while paused */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PollRequested"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such connection */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The scheduler refused the credentials: enter them anew first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pollingResume: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Poll a paused scheduler again, at once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such connection */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connectionsTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Try a stored connection: one attempt at signing in per call */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionReport"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such connection */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connectionsTestDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateConnection"];
            };
        };
        responses: {
            /** @description Try a connection before it is stored: what answers, what may be seen, what to mend */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionReport"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    plannedList: {
        parameters: {
            query: {
                connection?: string;
                cursor?: string;
                limit?: number;
                name?: string;
                on: string;
                workstation?: string;
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job streams that are planned on a day, by key; a page may be short and still go on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedPage"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    definitionsList: {
        parameters: {
            query?: {
                connection?: string;
                cursor?: string;
                limit?: number;
                name?: string;
                workstation?: string;
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Job streams as they were imported, by key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamDefinitionPage"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    definitionsGet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One job stream as it was imported, with its run cycles */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamDefinitionDetails"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such definition */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    plannedExplain: {
        parameters: {
            query: {
                on: string;
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Why a job stream is planned on a day, or is not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayExplained"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such definition */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    plannedDays: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The days on which a job stream is planned, and which were taken away, with the reasons */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedDays"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such definition */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    demonstrationGet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether there is a simulated scheduler to try Resync with */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demonstration"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    demonstrationConnect: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Connect the simulated scheduler; watching begins at once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No simulator runs beside the house */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is connected already, or its name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    demonstrationTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Try the simulated scheduler */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionReport"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No simulator runs beside the house */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    jobsList: {
        parameters: {
            query?: {
                commonStatus?: ("WAITING" | "READY" | "RUNNING" | "SUCCESSFUL" | "ERROR" | "CANCELED" | "HELD" | "BLOCKED" | "UNDECIDED" | "SUPPRESS")[] | ("WAITING" | "READY" | "RUNNING" | "SUCCESSFUL" | "ERROR" | "CANCELED" | "HELD" | "BLOCKED" | "UNDECIDED" | "SUPPRESS");
                connection?: string;
                critical?: string;
                cursor?: string;
                direction?: "asc" | "desc";
                late?: string;
                limit?: number;
                name?: string;
                scheduledFrom?: string;
                scheduledTo?: string;
                sort?: "key" | "status" | "scheduled" | "started" | "deadline" | "duration";
                startedFrom?: string;
                startedTo?: string;
                status?: ("ADD" | "HOLD" | "READY" | "WAIT" | "WAITD" | "INTRO" | "SCHED" | "FENCE" | "EXEC" | "BOUND" | "SUCC_PENDING" | "ABEND_PENDING" | "PEND" | "SUCC" | "ABEND" | "FAIL" | "CANCEL" | "CANCEL_PENDING" | "SUSP" | "SUPPR" | "ERROR" | "EXTRN" | "DONE" | "STUCK" | "UNKNOWN")[] | ("ADD" | "HOLD" | "READY" | "WAIT" | "WAITD" | "INTRO" | "SCHED" | "FENCE" | "EXEC" | "BOUND" | "SUCC_PENDING" | "ABEND_PENDING" | "PEND" | "SUCC" | "ABEND" | "FAIL" | "CANCEL" | "CANCEL_PENDING" | "SUSP" | "SUPPR" | "ERROR" | "EXTRN" | "DONE" | "STUCK" | "UNKNOWN");
                stream?: string;
                streamId?: string;
                workstation?: string;
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Jobs of the plans as last polled, filtered and sorted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobPage"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    jobsGet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One job: its state, what it waits for and what waits for it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobDetails"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such job */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    jobsChanges: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the status of this job changed, as polls saw it, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobStatusChangePage"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such job */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    jobsLog: {
        parameters: {
            query?: {
                run?: string;
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Log of a run, read from the scheduler once and kept; secrets in it are masked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobLog"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such job, or no such run of it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The scheduler or the house cannot answer now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    jobsRuns: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Finished runs of this job, in this plan and before, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobRunPage"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such job */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    jobsExport: {
        parameters: {
            query?: {
                commonStatus?: ("WAITING" | "READY" | "RUNNING" | "SUCCESSFUL" | "ERROR" | "CANCELED" | "HELD" | "BLOCKED" | "UNDECIDED" | "SUPPRESS")[] | ("WAITING" | "READY" | "RUNNING" | "SUCCESSFUL" | "ERROR" | "CANCELED" | "HELD" | "BLOCKED" | "UNDECIDED" | "SUPPRESS");
                connection?: string;
                critical?: string;
                direction?: "asc" | "desc";
                late?: string;
                name?: string;
                scheduledFrom?: string;
                scheduledTo?: string;
                separator?: "comma" | "semicolon";
                sort?: "key" | "status" | "scheduled" | "started" | "deadline" | "duration";
                startedFrom?: string;
                startedTo?: string;
                status?: ("ADD" | "HOLD" | "READY" | "WAIT" | "WAITD" | "INTRO" | "SCHED" | "FENCE" | "EXEC" | "BOUND" | "SUCC_PENDING" | "ABEND_PENDING" | "PEND" | "SUCC" | "ABEND" | "FAIL" | "CANCEL" | "CANCEL_PENDING" | "SUSP" | "SUPPR" | "ERROR" | "EXTRN" | "DONE" | "STUCK" | "UNKNOWN")[] | ("ADD" | "HOLD" | "READY" | "WAIT" | "WAITD" | "INTRO" | "SCHED" | "FENCE" | "EXEC" | "BOUND" | "SUCC_PENDING" | "ABEND_PENDING" | "PEND" | "SUCC" | "ABEND" | "FAIL" | "CANCEL" | "CANCEL_PENDING" | "SUSP" | "SUPPR" | "ERROR" | "EXTRN" | "DONE" | "STUCK" | "UNKNOWN");
                stream?: string;
                streamId?: string;
                workstation?: string;
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same jobs without end, as a file for a spreadsheet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    meGet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who the credential is, and which tenants it holds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    meChangePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            /** @description Change the own password; all sessions end */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    monitoringConfiguration: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How this tenant is watched and shown */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitoringConfig"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    monitoringConfigure: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMonitoringConfig"];
            };
        };
        responses: {
            /** @description Change settings; what is left out stays. Monitors follow without a restart */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitoringConfig"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eventsList: {
        parameters: {
            query?: {
                category?: ("jobs" | "workstations" | "system")[] | ("jobs" | "workstations" | "system");
                connection?: string;
                cursor?: string;
                from?: string;
                limit?: number;
                object?: string;
                severity?: "info" | "warning" | "error" | "critical";
                to?: string;
                type?: string[] | string;
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What has happened, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eventsCritical: {
        parameters: {
            query?: {
                category?: ("jobs" | "workstations" | "system")[] | ("jobs" | "workstations" | "system");
                connection?: string;
                cursor?: string;
                from?: string;
                limit?: number;
                object?: string;
                to?: string;
                type?: string[] | string;
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The critical of what has happened, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    problemsList: {
        parameters: {
            query?: {
                acknowledged?: string;
                category?: ("jobs" | "workstations" | "system")[] | ("jobs" | "workstations" | "system");
                connection?: string;
                cursor?: string;
                limit?: number;
                object?: string;
                objectId?: string;
                severity?: "info" | "warning" | "error" | "critical";
                type?: string[] | string;
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is broken now, worst first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenProblemPage"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    problemsAcknowledge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                fingerprint: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeProblem"];
            };
        };
        responses: {
            /** @description Say that somebody sees to it; everybody who watches is told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenProblem"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such problem is open */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    monitoringHistory: {
        parameters: {
            query?: {
                connection?: string;
                cursor?: string;
                from?: string;
                limit?: number;
                to?: string;
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plans in figures over time, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotPage"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    monitoringFigures: {
        parameters: {
            query?: {
                hours?: number;
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What watching did and cost in the last hours */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitoringStats"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    monitoringCurrent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the schedulers are, and how fresh that is: never "ok" of old data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitoringStatus"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    operationsList: {
        parameters: {
            query?: {
                cursor?: string;
                kind?: string;
                limit?: number;
                state?: "pending" | "running" | "completed" | "failed" | "cancelled";
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Long jobs that somebody asked for, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationPage"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    operationsGet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One operation: state, progress, result or problem */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such operation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    operationsCancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ask an operation to stop; its state says when it has */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such operation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has ended */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pushOverview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What to subscribe with, your browsers, and what you want to be told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Push"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pushChoose: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PushPreferences"];
            };
        };
        responses: {
            /** @description Choose what you want to be told, on all of your browsers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushPreferences"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pushSubscribe: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscribeBrowser"];
            };
        };
        responses: {
            /** @description Have a browser told from now on; the same one again is brought up to date */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushSubscription"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This house does not push (`PUSH_NOT_CONFIGURED`), or 20 of your browsers are subscribed (`TOO_MANY_PUSH_SUBSCRIPTIONS`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The endpoint is not at a public https address, or its keys are none */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pushUnsubscribe: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tell one of your browsers nothing any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You have no such browser */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pushTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send a message to each of your browsers now, and say what the push services answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushTest"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This house does not push (`PUSH_NOT_CONFIGURED`), or the tenant lets nobody be pushed (`PUSH_SWITCHED_OFF`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description More than six tests a minute of one credential */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    schedulesList: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What runs by itself, and when: for this tenant and for the house */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleList"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    schedulesGet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One schedule */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such schedule */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    schedulesPause: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleNote"];
            };
        };
        responses: {
            /** @description Run it no more until it is resumed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such schedule */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    schedulesResume: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleNote"];
            };
        };
        responses: {
            /** @description Let it run by itself again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such schedule */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    schedulesTrigger: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Run it now, unless it is running */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such schedule */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamsList: {
        parameters: {
            query?: {
                commonStatus?: ("WAITING" | "READY" | "RUNNING" | "SUCCESSFUL" | "ERROR" | "CANCELED" | "HELD" | "BLOCKED" | "UNDECIDED" | "SUPPRESS")[] | ("WAITING" | "READY" | "RUNNING" | "SUCCESSFUL" | "ERROR" | "CANCELED" | "HELD" | "BLOCKED" | "UNDECIDED" | "SUPPRESS");
                connection?: string;
                cursor?: string;
                direction?: "asc" | "desc";
                late?: string;
                limit?: number;
                name?: string;
                scheduledFrom?: string;
                scheduledTo?: string;
                sort?: "key" | "status" | "scheduled" | "started" | "deadline";
                startedFrom?: string;
                startedTo?: string;
                status?: ("ADD" | "HOLD" | "READY" | "EXEC" | "STUCK" | "ABEND" | "SUCC" | "CANCEL" | "CANCEL_PENDING" | "SUPPR" | "ERROR" | "EXTRN" | "UNKNOWN")[] | ("ADD" | "HOLD" | "READY" | "EXEC" | "STUCK" | "ABEND" | "SUCC" | "CANCEL" | "CANCEL_PENDING" | "SUPPR" | "ERROR" | "EXTRN" | "UNKNOWN");
                workstation?: string;
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Job stream instances of the plans as last polled */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamPage"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamsGet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One job stream instance: its jobs by status, what it waits for and what waits for it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamDetails"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such stream */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamsExport: {
        parameters: {
            query?: {
                commonStatus?: ("WAITING" | "READY" | "RUNNING" | "SUCCESSFUL" | "ERROR" | "CANCELED" | "HELD" | "BLOCKED" | "UNDECIDED" | "SUPPRESS")[] | ("WAITING" | "READY" | "RUNNING" | "SUCCESSFUL" | "ERROR" | "CANCELED" | "HELD" | "BLOCKED" | "UNDECIDED" | "SUPPRESS");
                connection?: string;
                direction?: "asc" | "desc";
                late?: string;
                name?: string;
                scheduledFrom?: string;
                scheduledTo?: string;
                separator?: "comma" | "semicolon";
                sort?: "key" | "status" | "scheduled" | "started" | "deadline";
                startedFrom?: string;
                startedTo?: string;
                status?: ("ADD" | "HOLD" | "READY" | "EXEC" | "STUCK" | "ABEND" | "SUCC" | "CANCEL" | "CANCEL_PENDING" | "SUPPR" | "ERROR" | "EXTRN" | "UNKNOWN")[] | ("ADD" | "HOLD" | "READY" | "EXEC" | "STUCK" | "ABEND" | "SUCC" | "CANCEL" | "CANCEL_PENDING" | "SUPPR" | "ERROR" | "EXTRN" | "UNKNOWN");
                workstation?: string;
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same job streams without end, as a file for a spreadsheet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    codecDecode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SealedPayloads"];
            };
        };
        responses: {
            /** @description Open sealed workflow payloads, for the Temporal UI and CLI */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedPayloads"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The payload codec is off */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No key of the house opens it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tenantsList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tenants that the credential holds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldTenants"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tenantsCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTenant"];
            };
        };
        responses: {
            /** @description Create a tenant; the caller becomes its admin */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The slug is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tenantsRename: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameTenant"];
            };
        };
        responses: {
            /** @description Rename a tenant that the credential is admin of */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    usersList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The people of the tenant, by e-mail */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    usersCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUser"];
            };
        };
        responses: {
            /** @description Give somebody a place in the tenant; makes the account when there is none */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The person is in the tenant already, or has an account outside it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    usersGet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody of that id is in the tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    usersRemove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take somebody out of the tenant */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody of that id is in the tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The tenant would have no admin left */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    usersUpdate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUser"];
            };
        };
        responses: {
            /** @description Change the role, or take away and give back the access to the tenant */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody of that id is in the tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The tenant would have no admin left */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhookGet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whom Resync tells of what happens */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no webhook */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhookCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhook"];
            };
        };
        responses: {
            /** @description Have a receiver told from now on; the signing secret is in this answer only */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedWebhook"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is a webhook already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is not https, or leads to a network that webhooks may not reach */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhookRemove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tell nobody any more; what waits is given up */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no webhook */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhookChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeWebhook"];
            };
        };
        responses: {
            /** @description Change the webhook, or switch it on or off; what is left out stays */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no webhook */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is not https, or leads to a network that webhooks may not reach */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhookDeliveriesList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "waiting" | "delivered" | "failed";
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was told and what waits to be, newest events first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhookDeliveriesGet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One delivery with its attempts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryWithAttempts"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such delivery */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhookDeliveriesRedeliver: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send an event again, under the same id, and try for another day */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryWithAttempts"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such delivery */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The webhook is switched off */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhookRotateSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Make a new signing secret; the one before stays valid for a day */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotatedWebhookSecret"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no webhook */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhookTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within a day repeats the answer, not the effect. */
                "idempotency-key"?: string;
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send a message of the type webhook.test now, and say what the receiver answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookTestReport"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no webhook */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    workstationsList: {
        parameters: {
            query?: {
                connection?: string;
                cursor?: string;
                direction?: "asc" | "desc";
                limit?: number;
                name?: string;
                sort?: "key" | "state";
                state?: ("online" | "offline" | "unlinked" | "quiet")[] | ("online" | "offline" | "unlinked" | "quiet");
                type?: string[] | string;
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Workstations of the plans as last polled */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkstationPage"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    workstationsGet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One workstation: its state, what runs on it and what waits there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkstationDetails"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such workstation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    workstationsChanges: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the state of this workstation changed, as polls saw it, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkstationStateChangePage"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such workstation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    workstationsExport: {
        parameters: {
            query?: {
                connection?: string;
                direction?: "asc" | "desc";
                name?: string;
                separator?: "comma" | "semicolon";
                sort?: "key" | "state";
                state?: ("online" | "offline" | "unlinked" | "quiet")[] | ("online" | "offline" | "unlinked" | "quiet");
                type?: string[] | string;
            };
            header?: {
                /** @description Chooses among the tenants that the credential holds; not needed when it holds one. */
                "x-tenant-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same workstations without end, as a file for a spreadsheet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid credential */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant is not held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    healthLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the process runs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alive"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    healthReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether everything that the process needs can be used, and why not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthReport"];
                };
            };
            /** @description Something is away: see checks */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthReport"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
