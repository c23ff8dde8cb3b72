// Made by `npm run openapi` from the routes. Do not edit.

export interface paths {
    "/api/v1/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** State of the installation */
        get: operations["readStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the owner and sign in */
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in */
        post: operations["signIn"];
        /** Sign out */
        delete: operations["signOut"];
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
        /** Who is signed in */
        get: operations["whoAmI"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the customers are worth, what moved it, what to do next */
        get: operations["readHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** State of the data from its sources to its use */
        get: operations["readQuality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fields, operators and values of conditions */
        get: operations["listFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dictionary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Columns of the fact store, who answers for them and how sensitive they are */
        get: operations["readDictionary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers that meet all conditions */
        get: operations["listCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same customers as a file */
        get: operations["exportCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The orders of the same customers as a file */
        get: operations["exportOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/histories.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The purchase histories of the same customers, as models read them */
        get: operations["exportHistories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One customer */
        get: operations["findCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened with a customer, the newest first */
        get: operations["readTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/rfm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recency, frequency and money */
        get: operations["readRfm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/abc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Classes by share of money */
        get: operations["readAbc"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/pyramid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Layers of the customer pyramid */
        get: operations["readPyramid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/potential": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Current against potential value */
        get: operations["readPotential"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/lifetime": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lifetime value, its models and their back-test */
        get: operations["readLifetime"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All models on the same customers */
        get: operations["readModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/weighted/schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Schemes that are kept */
        get: operations["listSchemes"];
        put?: never;
        /** Keep a new scheme */
        post: operations["addScheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/weighted/schemes/{schemeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers weighed by a scheme */
        get: operations["readWeighted"];
        /** Change a scheme: its next version */
        put: operations["changeScheme"];
        post?: never;
        /** Forget a scheme */
        delete: operations["removeScheme"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/weighted/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Customers weighed by a scheme that is not kept */
        post: operations["tryWeighted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/weighted/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A scheme tested on the shop’s own past */
        post: operations["testWeighted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/weighted/weights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Weights found in the data */
        post: operations["findWeights"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/weighted/ahp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Weights from comparisons in pairs, and their consistency */
        post: operations["compareByAhp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lifecycle/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers by stage */
        get: operations["readStages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lifecycle/flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Moves between stages from one day to another */
        get: operations["readFlows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lifecycle/cohorts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers by the period of their first purchase */
        get: operations["readCohorts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lifecycle/churn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers and money lost, kept and returned */
        get: operations["readChurn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lifecycle/trajectories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Relationships by the kind of life they led, with causes */
        get: operations["readTrajectories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lifecycle/trajectories/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Value curves and kinds of life by what was known at first */
        get: operations["readTrajectoryFactors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lifecycle/outlook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Next stages, time until lost and contribution of each stage */
        get: operations["readStageOutlook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/outlook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Expected remaining life and next stages of one customer */
        get: operations["readCustomerOutlook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/formulas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lifetime value by the source’s formulas */
        get: operations["readFormulas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What value is made of, and why groups differ */
        get: operations["readValueParts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What customers would be worth if a factor changed */
        get: operations["readWhatIf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sources’ claims tested on the shop’s own data */
        get: operations["readClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/profit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is left of customers after all costs, and payback of acquisition */
        get: operations["readProfit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one customer cost, and what is left */
        get: operations["readCustomerCosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/grades/schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Grade schemes and their plans */
        get: operations["listGradeSchemes"];
        put?: never;
        /** Keep a new grade scheme */
        post: operations["addGradeScheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/grades/schemes/{schemeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tiers, movement and downgrade index under a scheme */
        get: operations["readGrades"];
        /** Change a grade scheme: its next version */
        put: operations["changeGradeScheme"];
        post?: never;
        /** Forget a grade scheme */
        delete: operations["removeGradeScheme"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/grades/schemes/{schemeId}/plans/{tier}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** What is meant to be done for a tier */
        put: operations["putGradePlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/grades/schemes/{schemeId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Promotions and demotions with their reasons, the newest first */
        get: operations["readGradeChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/grades/schemes/{schemeId}/customers.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every customer with the grade held, as a file */
        get: operations["exportGrades"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/grades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The grades one customer has held */
        get: operations["readCustomerGrades"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/attribution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Value by first purchase, category breadth, next category and referrals */
        get: operations["readAttribution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who brought one customer, and what those she brought are worth */
        get: operations["readCustomerReferrals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Segments with their newest size */
        get: operations["listSegments"];
        put?: never;
        /** Keep a new segment */
        post: operations["addSegment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many customers a definition finds, and a few of them */
        post: operations["trySegment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Segments that most shops want, and how many customers each finds */
        get: operations["listReadySegments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/{segmentId}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A segment beside everybody: means and shares */
        get: operations["profileSegment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/{segmentId}/overlap/{otherId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many customers two segments share */
        get: operations["overlapSegments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/{segmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A segment, its versions and its sizes over time */
        get: operations["readSegment"];
        /** Change a segment: its next version */
        put: operations["changeSegment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/{segmentId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a segment out of sight; what names it goes on working */
        post: operations["archiveSegment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/{segmentId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring an archived segment back */
        post: operations["restoreSegment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Uploaded lists of customers */
        get: operations["listCustomerLists"];
        put?: never;
        /** Make a list of an uploaded file */
        post: operations["addCustomerList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{listId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list, its versions, and what became of their lines */
        get: operations["readCustomerList"];
        put?: never;
        post?: never;
        /** Forget a list that nothing asks */
        delete: operations["removeCustomerList"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{listId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take another file: the next version of a list */
        put: operations["replaceCustomerList"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{listId}/problems.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lines of a list that mean nobody, with the reason */
        get: operations["downloadListProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/effect/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Strategies, where their goals stand, and what was decided */
        get: operations["readLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/effect/strategies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a new strategy */
        post: operations["addStrategy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/effect/strategies/{strategyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the version of a strategy that is at work */
        put: operations["changeStrategy"];
        post?: never;
        /** Forget a strategy */
        delete: operations["removeStrategy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/effect/strategies/{strategyId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a version with what was concluded, and begin the next one */
        post: operations["decideStrategy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/learned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Learned forecasts against plain means and the model of purchases */
        get: operations["readLearned"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lifecycle/winback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Chance of a return, value if back, kinds of loss and signs that go before one */
        get: operations["readWinback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lifecycle/winback/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The customers with the highest expected gain */
        get: operations["readWinbackQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/delivered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Delivered value by group, against competitors, and what customers bring */
        get: operations["readDelivered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/delivered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one customer said of delivered value */
        get: operations["readCustomerDelivered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/delivered/studies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take in the answers of a study from an uploaded file */
        post: operations["addDeliveredStudy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/delivered/studies/{studyId}/weighing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Weigh the parts of value and cost */
        put: operations["weighDeliveredStudy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value/delivered/studies/{studyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget a study with its answers */
        delete: operations["removeDeliveredStudy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/effect/experiments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Experiments whose groups are known */
        get: operations["listExperiments"];
        put?: never;
        /** Take in an experiment from an uploaded file of who was in which group */
        post: operations["addExperiment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/effect/experiments/{experimentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What treating changed against the control, with intervals */
        get: operations["readExperiment"];
        put?: never;
        post?: never;
        /** Forget an experiment with its groups */
        delete: operations["removeExperiment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/effect/experiments/{experimentId}/uplift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom it changed, and whom to treat next */
        get: operations["readUplift"];
        put?: never;
        /** Work out whom it changed */
        post: operations["learnUplift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand over a file and see how it would be read */
        post: operations["uploadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{uploadId}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Read the file in another way */
        put: operations["readUploadAgain"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports, the newest first */
        get: operations["listImports"];
        put?: never;
        /** Check an uploaded file row by row */
        post: operations["startImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One import */
        get: operations["findImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{importId}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the checked rows in */
        post: operations["runImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{importId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop it */
        post: operations["cancelImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{importId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on where it stopped */
        post: operations["resumeImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{importId}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it back whole */
        post: operations["revertImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{importId}/refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Refused rows with their reasons */
        get: operations["listRefused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{importId}/refused.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Refused rows as a file to mend */
        get: operations["downloadRefused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{importId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try the refused rows again, with another mapping if one is given */
        post: operations["replayRefused"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{importId}/mended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take in the mended file of refused rows */
        post: operations["takeMended"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kept mappings */
        get: operations["listTemplates"];
        put?: never;
        /** Keep a mapping */
        post: operations["saveTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget a mapping */
        delete: operations["removeTemplate"];
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
        /** Long work, the newest first */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One piece of work */
        get: operations["findJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{jobId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop it */
        post: operations["cancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{jobId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on where it stopped */
        post: operations["resumeJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/score-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Scoring runs, the newest first */
        get: operations["listScoreRuns"];
        put?: never;
        /** Score all customers as of a day */
        post: operations["startScoreRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a backup */
        post: operations["startBackup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Load the sample shop */
        post: operations["loadSample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the shop decides */
        get: operations["readSettings"];
        /** Decide anew; everything is worked out again */
        put: operations["putSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exchange rates by day */
        get: operations["listRates"];
        /** Replace the exchange rates */
        put: operations["putRates"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Campaigns, the newest first */
        get: operations["listCampaigns"];
        put?: never;
        /** Keep a new draft */
        post: operations["addCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaignId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One campaign */
        get: operations["findCampaign"];
        /** Change a draft */
        put: operations["changeCampaign"];
        post?: never;
        /** Forget a draft */
        delete: operations["removeCampaign"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaignId}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sheet before the launch: groups, smallest visible effect, gain, cost */
        get: operations["readSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaignId}/launch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Launch a draft; the number of customers is confirmed */
        post: operations["launchCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaignId}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop: no message begins any more */
        post: operations["stopCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaignId}/continue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a stopped campaign go on where it was */
        post: operations["continueCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaignId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far it is, and why some are left out */
        get: operations["readProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaignId}/unknown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages of which nobody knows whether they were sent */
        get: operations["listUnknown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaignId}/unknown/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what a person found out about such a message */
        post: operations["resolveUnknown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaignId}/messages.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages that were written down: the file for another system */
        get: operations["exportMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The message as single customers would get it */
        post: operations["previewMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/lint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a content */
        post: operations["lintContent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the message to the address of the asker’s own account */
        post: operations["sendTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What holds for every campaign */
        get: operations["readContactPolicy"];
        /** Decide anew what holds for every campaign */
        put: operations["putContactPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-policy/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The kill switch: stop everything, or let it go on */
        put: operations["switchSending"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ways out and how they are set; passwords do not come out */
        get: operations["listChannels"];
        /** Set a way out */
        put: operations["putChannel"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a customer may be written to, and what they were sent */
        get: operations["readCustomerContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a decision of somebody about being written to */
        post: operations["addConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take in a CSV file of decisions; the same file twice adds nothing */
        post: operations["importConsents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers to call because a campaign says so */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{deliveryId}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how a task went */
        post: operations["finishTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bounces, complaints, answers: where providers tell them, and the latest */
        get: operations["listReturns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hashed-audiences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Audiences that were made for advertising networks, and by whom */
        get: operations["listHashedAudiences"];
        put?: never;
        /** Count an audience for a network: consented to it, and why others are not */
        post: operations["makeHashedAudience"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hashed-audiences/{audienceId}/file.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its hashed identifiers; consent is asked again at this moment */
        get: operations["exportHashedAudience"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Journeys, the newest first */
        get: operations["listJourneys"];
        put?: never;
        /** Keep a new journey */
        post: operations["addJourney"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journeys/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Journeys to begin from, and whether this shop’s data feed them */
        get: operations["listReadyJourneys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journeys/{journeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One journey */
        get: operations["findJourney"];
        /** Change what is written: the next version */
        put: operations["changeJourney"];
        post?: never;
        /** Forget a draft */
        delete: operations["removeJourney"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journeys/{journeyId}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What stands against a launch, and a dry run on the last 90 days */
        post: operations["checkJourney"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journeys/{journeyId}/launch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Launch what is written as the next version */
        post: operations["launchJourney"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journeys/{journeyId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause: nobody comes in, nobody moves, no message begins */
        post: operations["pauseJourney"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journeys/{journeyId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a paused journey go on */
        post: operations["resumeJourney"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journeys/{journeyId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End for good: who is inside leaves */
        post: operations["endJourney"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journeys/{journeyId}/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of those at each step of a version */
        get: operations["readJourneyNumbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Care plans and key-account plans, with what is to be done */
        get: operations["listPlans"];
        put?: never;
        /** Keep a new plan */
        post: operations["addPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a plan and what is to be done */
        put: operations["changePlan"];
        post?: never;
        /** Forget a plan */
        delete: operations["removePlan"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-items/{itemId}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Something of a plan was done, and how it went */
        post: operations["finishPlanItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the own calendar can be subscribed to */
        get: operations["readCalendarAddress"];
        put?: never;
        /** Another address for the own calendar; the old one ends */
        post: operations["renewCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description */
        get: operations["readApi"];
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
        AbcAnswer: {
            meta: components["schemas"]["Meta"];
            shares: {
                a: number;
                b: number;
            };
            classes: {
                /** @enum {string} */
                class: "A" | "B" | "C";
                customers: number;
                /** @description Whole minor units of the report currency */
                moneyMinor: number;
                moneyShare: number;
                /** @description Whole minor units of the report currency */
                smallestMinor: number;
            }[];
            curve: {
                customers: number;
                money: number;
            }[];
            gini: number | null;
            movement: {
                from: string;
                to: string;
                customers: number;
            }[] | null;
        };
        AcquisitionCost: {
            /** @default  */
            source: string;
            /** @default  */
            channel: string;
            /** @default  */
            from: components["schemas"]["Day"] | "";
            costMinor: number;
        };
        AcquisitionCostInput: {
            /** @default  */
            source?: string;
            /** @default  */
            channel?: string;
            /** @default  */
            from?: components["schemas"]["DayInput"] | "";
            costMinor: number;
        };
        /** @enum {string} */
        AdPlatform: "google" | "meta" | "tiktok" | "ocean-engine" | "tencent" | "alimama";
        /** @enum {string} */
        AdPlatformInput: "google" | "meta" | "tiktok" | "ocean-engine" | "tencent" | "alimama";
        AhpAnswer: {
            weights: {
                dimension: components["schemas"]["Dimension"];
                weight: number;
            }[] | null;
            grids: {
                ratio: number | null;
                missing: number;
                apart: string[][];
                grid: string;
                items: string[];
                weights: number[] | null;
                judges: {
                    ratio: number | null;
                    missing: number;
                    apart: string[][];
                    worst: {
                        first: string;
                        second: string;
                        times: number;
                        implied: number;
                        onScale: number;
                        ratioAfter: number;
                    } | null;
                }[];
            }[];
        };
        AhpComparisonInput: {
            isGrouped: boolean;
            /** @enum {string} */
            together: "judgements" | "priorities";
            judges: components["schemas"]["JudgeInput"][];
        };
        AhpQuestionInput: {
            dimensions: components["schemas"]["DimensionInput"][];
            comparison: components["schemas"]["AhpComparisonInput"];
        };
        AssignmentCounts: {
            rows: number;
            badDay: number;
            withoutArm: number;
            unmatched: number;
            ambiguous: number;
            repeated: number;
            crossedRows: number;
            crossedCustomers: number;
            customers: number;
            treated: number;
            control: number;
            treatedName: string;
            controlName: string;
            examples: {
                badDay: number[];
                unmatched: number[];
            };
        };
        AttributionAnswer: {
            meta: components["schemas"]["Meta"];
            by: components["schemas"]["Touch"];
            measure: components["schemas"]["Measure"];
            horizonDays: number;
            total: {
                customers: number;
                /** @description Whole minor units of the report currency */
                historyMinor: number;
                futureMinor: number | null;
                perHeadMinor: number;
                perHeadInterval: components["schemas"]["Interval"] | null;
            };
            groups: {
                customers: number;
                /** @description Whole minor units of the report currency */
                historyMinor: number;
                futureMinor: number | null;
                perHeadMinor: number;
                perHeadInterval: components["schemas"]["Interval"] | null;
                group: string;
                name: string;
                category: string;
                valueShare: number | null;
                repeaters: number;
                multiCategory: number;
            }[];
            more: {
                groups: number;
                customers: number;
            };
            breadth: {
                known: number;
                rows: {
                    categories: number;
                    customers: number;
                    /** @description Whole minor units of the report currency */
                    historyMinor: number;
                    perHeadMinor: number;
                    perHeadInterval: components["schemas"]["Interval"] | null;
                }[];
                ratio: {
                    multi: number;
                    single: number;
                    ratio: number | null;
                    interval: components["schemas"]["Interval"] | null;
                    sameDaysRatio: number | null;
                    sameDaysInterval: components["schemas"]["Interval"] | null;
                    claim: number;
                    /** @enum {string} */
                    verdict: "holds" | "more" | "less" | "unknown";
                };
            };
            next: {
                categories: string[];
                pairs: {
                    from: string;
                    to: string;
                    buyers: number;
                    couldBuy: number;
                    bought: number;
                    without: number;
                    share: number;
                    shareInterval: components["schemas"]["Interval"];
                    lift: number | null;
                }[];
            };
            referrals: {
                brought: {
                    customers: number;
                    /** @description Whole minor units of the report currency */
                    historyMinor: number;
                    futureMinor: number | null;
                    perHeadMinor: number;
                    perHeadInterval: components["schemas"]["Interval"] | null;
                };
                others: {
                    customers: number;
                    /** @description Whole minor units of the report currency */
                    historyMinor: number;
                    futureMinor: number | null;
                    perHeadMinor: number;
                    perHeadInterval: components["schemas"]["Interval"] | null;
                };
                unknownReferrers: number;
                ratio: number | null;
                ratioInterval: components["schemas"]["Interval"] | null;
                top: {
                    customerId: string;
                    name: string;
                    brought: number;
                    /** @description Whole minor units of the report currency */
                    referredMinor: number;
                    referredFutureMinor: number | null;
                    /** @description Whole minor units of the report currency */
                    ownMinor: number;
                    ownFutureMinor: number | null;
                }[];
            };
        };
        AudienceCounts: {
            audience: number;
            treated: number;
            control: number;
            holdout: number;
            excluded: {
                reason: string;
                customers: number;
            }[];
        };
        Backtest: {
            calibrationEnd: components["schemas"]["Day"];
            holdoutEnd: components["schemas"]["Day"];
            customers: number;
            baseCustomers: number;
            actualOrders: number;
            actualMoneyMinor: number;
            perfect: {
                top5: number;
                top10: number;
                top20: number;
            };
            rows: components["schemas"]["BacktestRow"][];
            best: string;
            weekly: {
                week: number;
                actual: number;
                expected: {
                    [key: string]: number;
                };
            }[];
            calibration: {
                frequency: number;
                customers: number;
                actual: number;
                expected: {
                    [key: string]: number;
                };
            }[];
            deciles: {
                rule: string;
                decile: number;
                customers: number;
                forecastMinor: number;
                actualMinor: number;
            }[];
            words: components["schemas"]["ModelWord"][];
        };
        BacktestRow: {
            /** @enum {string} */
            rule: "mbg-nbd" | "bg-nbd" | "pareto-nbd" | "mbg-cnbd-k" | "bg-cnbd-k" | "own-rate" | "last-period";
            ordersMae: number;
            ordersRmse: number;
            ordersBias: number;
            totalOrders: number;
            moneyMae: number;
            moneyRmse: number;
            moneyBias: number;
            totalMoneyMinor: number;
            moneyFound: {
                top5: number;
                top10: number;
                top20: number;
            };
            spearman: number | null;
            level: boolean;
        };
        /** @description A new or empty folder on the machine Patron runs on */
        BackupOrderInput: {
            directory: string;
        };
        BothNames: {
            zh: string;
            en: string;
        };
        BothNamesInput: {
            zh: string;
            en: string;
        };
        CalendarAddress: {
            path: string;
        };
        Campaign: {
            campaignId: number;
            name: string;
            state: components["schemas"]["CampaignState"];
            steps: components["schemas"]["CampaignDraft"];
            version: number;
            ownerId: string;
            /** Format: date-time */
            createdAt: string;
            launchedAt: string | null;
            launchedBy: string | null;
            endedAt: string | null;
            judgedUntil: components["schemas"]["Day"] | null;
            primaryMeasure: components["schemas"]["CampaignMeasure"] | null;
        };
        CampaignContent: {
            /** @enum {string} */
            format: "text" | "mjml";
            texts: {
                /** @enum {string} */
                locale: "zh-CN" | "en";
                subject: string;
                body: string;
            }[];
        };
        CampaignContentInput: {
            /** @enum {string} */
            format: "text" | "mjml";
            texts: {
                /** @enum {string} */
                locale: "zh-CN" | "en";
                subject: string;
                body: string;
            }[];
        };
        CampaignCost: {
            /** @description Whole minor units of the report currency */
            fixedMinor: number;
            /** @description Whole minor units of the report currency */
            messageMinor: number;
            /** @description Whole minor units of the report currency */
            offerMinor: number;
            budgetMinor: number | null;
        };
        CampaignCostInput: {
            /** @description Whole minor units of the report currency */
            fixedMinor: number;
            /** @description Whole minor units of the report currency */
            messageMinor: number;
            /** @description Whole minor units of the report currency */
            offerMinor: number;
            budgetMinor: number | null;
        };
        CampaignDelivery: {
            channel: components["schemas"]["Channel"];
            schedule: {
                /** @constant */
                kind: "once";
                at: string | null;
            } | {
                /** @constant */
                kind: "recurring";
                at: string | null;
                everyDays: number;
                times: number;
            };
            /** @default 5 */
            priority: number;
            perSecond: number | null;
        };
        CampaignDeliveryInput: {
            channel: components["schemas"]["ChannelInput"];
            schedule: {
                /** @constant */
                kind: "once";
                at: string | null;
            } | {
                /** @constant */
                kind: "recurring";
                at: string | null;
                everyDays: number;
                times: number;
            };
            /** @default 5 */
            priority?: number;
            perSecond: number | null;
        };
        CampaignDraft: {
            who: components["schemas"]["CampaignWho"] | null;
            goal: components["schemas"]["CampaignGoal"] | null;
            content: components["schemas"]["CampaignContent"] | null;
            cost: components["schemas"]["CampaignCost"] | null;
            delivery: components["schemas"]["CampaignDelivery"] | null;
            judgement: components["schemas"]["CampaignJudgement"] | null;
        };
        CampaignDraftInput: {
            who: components["schemas"]["CampaignWhoInput"] | null;
            goal: components["schemas"]["CampaignGoalInput"] | null;
            content: components["schemas"]["CampaignContentInput"] | null;
            cost: components["schemas"]["CampaignCostInput"] | null;
            delivery: components["schemas"]["CampaignDeliveryInput"] | null;
            judgement: components["schemas"]["CampaignJudgementInput"] | null;
        };
        CampaignGoal: {
            aim: string;
            measure: components["schemas"]["CampaignMeasure"];
            purpose: components["schemas"]["Purpose"];
        };
        CampaignGoalInput: {
            aim: string;
            measure: components["schemas"]["CampaignMeasureInput"];
            purpose: components["schemas"]["PurposeInput"];
        };
        CampaignJudgement: {
            days: number;
            expectedLift: number;
        };
        CampaignJudgementInput: {
            days: number;
            expectedLift: number;
        };
        /** @enum {string} */
        CampaignMeasure: "buyers" | "net" | "profit";
        /** @enum {string} */
        CampaignMeasureInput: "buyers" | "net" | "profit";
        CampaignProgress: {
            counts: components["schemas"]["AudienceCounts"];
            rounds: {
                step: number;
                /** @enum {string} */
                state: "waiting" | "sending" | "done" | "stopped";
                reason: string;
                /** Format: date-time */
                dueAt: string;
                audience: number | null;
                decided: number;
                queued: number;
                sent: number;
                failed: number;
                unknown: number;
                nextAt: string | null;
            }[];
            failures: {
                state: string;
                reason: string;
                messages: number;
            }[];
            /** @description Whole minor units of the report currency */
            costMinor: number;
        };
        /** @enum {string} */
        CampaignState: "draft" | "scheduled" | "sending" | "stopped" | "done";
        CampaignWho: {
            where: string[];
            /** @default 0.1 */
            controlShare: number;
        };
        CampaignWhoInput: {
            where: string[];
            /** @default 0.1 */
            controlShare?: number;
        };
        CarePlan: {
            /** @enum {string} */
            kind: "care" | "key-account";
            name: string;
            owner: string;
            aim: string;
            where: string[];
            customerId: string | null;
            contacts: string;
            reviewOn: components["schemas"]["Day"] | null;
            evaluation: string;
            planId: number;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            items: components["schemas"]["CarePlanItem"][];
        };
        CarePlanItem: {
            /** @enum {string} */
            kind: "call" | "visit" | "gift" | "service-review" | "other";
            title: string;
            dueOn: components["schemas"]["Day"];
            at: string | null;
            owner: string;
            itemId: number;
            doneAt: string | null;
            doneBy: string | null;
            outcome: string;
        };
        CarePlanItemDoneInput: {
            outcome: string;
        };
        ChangedCampaignInput: {
            name: string;
            steps: components["schemas"]["CampaignDraftInput"];
            version: number;
        };
        ChangedGradeSchemeInput: {
            name: components["schemas"]["BothNamesInput"];
            definition: components["schemas"]["GradeDefinitionInput"];
            version: number;
        };
        ChangedJourneyInput: {
            name: string;
            definition: components["schemas"]["JourneyDefinitionInput"];
            revision: number;
        };
        ChangedSchemeInput: {
            name: string;
            aim: string;
            definition: components["schemas"]["WeightedDefinitionInput"];
            version: number;
        };
        /** @description A segment as it shall be, and the version that was looked at */
        ChangedSegmentInput: {
            name: string;
            /** @default  */
            aim?: string;
            definition: components["schemas"]["SegmentDefinitionInput"];
            version: number;
        };
        ChangedStrategyInput: {
            name: string;
            body: components["schemas"]["StrategyBodyInput"];
            version: number;
            revision: number;
        };
        /** @enum {string} */
        Channel: "email" | "sms" | "webhook" | "file" | "task";
        ChannelChangeInput: {
            /** @constant */
            channel: "email";
            chosen: components["schemas"]["EmailChannelInput"] | components["schemas"]["SesChannelInput"];
            secret: string | null;
        } | {
            /** @constant */
            channel: "sms";
            chosen: components["schemas"]["SmsChannelInput"];
            secret: string | null;
        } | {
            /** @constant */
            channel: "webhook";
            chosen: components["schemas"]["WebhookChannelInput"];
            secret: string | null;
        };
        /** @enum {string} */
        ChannelInput: "email" | "sms" | "webhook" | "file" | "task";
        ChannelState: {
            channel: components["schemas"]["Channel"];
            isReady: boolean;
            email: components["schemas"]["EmailChannel"] | null;
            ses: components["schemas"]["SesChannel"] | null;
            sms: components["schemas"]["SmsChannel"] | null;
            webhook: components["schemas"]["WebhookChannel"] | null;
            hasSecret: boolean;
        };
        ChurnAnswer: {
            meta: components["schemas"]["Meta"];
            by: string;
            periods: {
                from: components["schemas"]["Day"];
                to: components["schemas"]["Day"];
                group: string;
                atStart: number;
                lost: number;
                kept: number;
                returned: number;
                churnRate: number | null;
                retentionRate: number | null;
                /** @description Whole minor units of the report currency */
                moneyAtStartMinor: number;
                /** @description Whole minor units of the report currency */
                moneyLostMinor: number;
                moneyChurnRate: number | null;
            }[];
            definition: {
                silenceFactor: number;
                minimumDays: number;
                fallbackDays: number;
                tested: {
                    precision: number | null;
                    returnedLater: number | null;
                    on: components["schemas"]["Day"] | null;
                };
            };
        };
        ClaimsAnswer: {
            meta: components["schemas"]["Meta"];
            level: number;
            tolerance: number;
            claims: {
                /** @enum {string} */
                claim: "top-frequency" | "pareto" | "high-spenders" | "multi-category" | "contact-share" | "growth-share" | "maturity-share" | "decline-share" | "loyal-profit" | "loyal-multiple" | "loyal-repeat" | "loyalty-value" | "churn-below" | "satisfied-recommend" | "dissatisfied-spread" | "referred-conversion" | "quality-key" | "price-key" | "brand-loyalty" | "crm-loyalty" | "crm-value" | "value-creation";
                /** @enum {string} */
                unit: "share" | "times" | "correlation";
                band: {
                    low: number | null;
                    high: number | null;
                };
                estimate: number | null;
                lower: number | null;
                upper: number | null;
                customers: number;
                /** @enum {string} */
                verdict: "supported" | "refuted" | "open";
                needs: ("survey" | "referral" | "brand" | "experiment" | "more-data") | null;
                second: number | null;
                where: string[] | null;
            }[];
        };
        CohortsAnswer: {
            meta: components["schemas"]["Meta"];
            /** @enum {string} */
            by: "month" | "quarter";
            cohorts: {
                cohort: components["schemas"]["Day"];
                customers: number;
                active: (number | null)[];
                cumulativeMinor: (number | null)[];
            }[];
        };
        /** @description One decision about being written to. Nothing in it ever changes; a later one may differ. */
        Consent: {
            /** @enum {string} */
            channel: "all" | "email" | "sms" | "webhook" | "file" | "task";
            /** @enum {string} */
            purpose: "all" | "marketing" | "service" | "ads:google" | "ads:meta" | "ads:tiktok" | "ads:ocean-engine" | "ads:tencent" | "ads:alimama";
            /** @enum {string} */
            decision: "granted" | "withdrawn";
            /** @enum {string} */
            basis: "consent" | "contract" | "interest" | "withdrawal" | "bounce";
            evidence: string;
            expiresAt: string | null;
            consentId: string;
            /** @enum {string} */
            subjectKind: "email" | "phone" | "account";
            subject: string;
            /** @enum {string} */
            origin: "file" | "person" | "one-click" | "preference-page" | "delivery";
            /** Format: date-time */
            decidedAt: string;
            /** Format: date-time */
            recordedAt: string;
        };
        ConsentImport: {
            read: number;
            added: number;
            known: number;
            refused: number;
            faults: {
                line: number;
                /** @enum {string} */
                fault: "subject" | "channel" | "purpose" | "decision" | "basis" | "evidence" | "decided-at" | "expires-at";
                value: string;
            }[];
        };
        /** @enum {string} */
        ConsentState: "granted" | "none" | "withdrawn" | "expired" | "bounced";
        ContactPolicy: {
            /**
             * @default {
             *       "messages": 2,
             *       "days": 7
             *     }
             */
            capPerChannel: {
                messages: number;
                days: number;
            };
            /**
             * @default {
             *       "messages": 3,
             *       "days": 7
             *     }
             */
            capOverall: {
                messages: number;
                days: number;
            };
            /**
             * @default {
             *       "from": "21:00",
             *       "to": "08:00"
             *     }
             */
            quietHours: {
                from: string;
                to: string;
            };
            /**
             * @default {
             *       "share": 0.05,
             *       "days": 90
             *     }
             */
            holdout: {
                share: number;
                days: number;
            };
            /** @default 10000 */
            secondPersonAbove: number;
            /** @default 10 */
            emailPerSecond: number;
            /** @default 20 */
            webhookPerSecond: number;
            /** @default 20 */
            smsPerSecond: number;
            /** @default 0 */
            warmUpFirstDay: number;
            /** @default  */
            publicUrl: "" | string;
        };
        ContactPolicyAnswer: {
            policy: components["schemas"]["ContactPolicy"];
            stoppedAt: string | null;
            stoppedBy: string | null;
            holdoutPeriod: number;
            /** Format: date */
            holdoutUntil: string;
        };
        ContactPolicyInput: {
            /**
             * @default {
             *       "messages": 2,
             *       "days": 7
             *     }
             */
            capPerChannel?: {
                messages: number;
                days: number;
            };
            /**
             * @default {
             *       "messages": 3,
             *       "days": 7
             *     }
             */
            capOverall?: {
                messages: number;
                days: number;
            };
            /**
             * @default {
             *       "from": "21:00",
             *       "to": "08:00"
             *     }
             */
            quietHours?: {
                from: string;
                to: string;
            };
            /**
             * @default {
             *       "share": 0.05,
             *       "days": 90
             *     }
             */
            holdout?: {
                share: number;
                days: number;
            };
            /** @default 10000 */
            secondPersonAbove?: number;
            /** @default 10 */
            emailPerSecond?: number;
            /** @default 20 */
            webhookPerSecond?: number;
            /** @default 20 */
            smsPerSecond?: number;
            /** @default 0 */
            warmUpFirstDay?: number;
            /** @default  */
            publicUrl?: "" | string;
        };
        CostModel: {
            /** @default 0 */
            paymentFeeShare: number;
            /** @default 0 */
            returnCostMinor: number;
            /** @default 0 */
            shippingCostMinor: number;
            /** @default 0 */
            careCostMinor: number;
            /** @default 365 */
            careDays: number;
            /** @default [] */
            acquisition: components["schemas"]["AcquisitionCost"][];
        };
        CostModelInput: {
            /** @default 0 */
            paymentFeeShare?: number;
            /** @default 0 */
            returnCostMinor?: number;
            /** @default 0 */
            shippingCostMinor?: number;
            /** @default 0 */
            careCostMinor?: number;
            /** @default 365 */
            careDays?: number;
            /** @default [] */
            acquisition?: components["schemas"]["AcquisitionCostInput"][];
        };
        CustomerContact: {
            states: {
                /** @enum {string} */
                channel: "email" | "sms" | "webhook" | "file" | "task";
                /** @enum {string} */
                purpose: "marketing" | "service";
                state: components["schemas"]["ConsentState"];
            }[];
            isHeldOut: boolean;
            consents: components["schemas"]["Consent"][];
            messages: {
                campaignId: number;
                campaign: string;
                step: number;
                /** @enum {string} */
                channel: "email" | "sms" | "webhook" | "file" | "task";
                state: string;
                reason: string;
                /** Format: date-time */
                at: string;
            }[];
        };
        CustomerCosts: {
            /** @description Whole minor units of the report currency */
            netMinor: number;
            /** @description Whole minor units of the report currency */
            taxMinor: number;
            /** @description Whole minor units of the report currency */
            goodsMinor: number;
            /** @description Whole minor units of the report currency */
            deliveryMinor: number;
            /** @description Whole minor units of the report currency */
            feeMinor: number;
            /** @description Whole minor units of the report currency */
            serviceMinor: number;
            /** @description Whole minor units of the report currency */
            acquisitionMinor: number;
            /** @description Whole minor units of the report currency */
            careMinor: number;
            /** @description Whole minor units of the report currency */
            costMinor: number;
            /** @description Whole minor units of the report currency */
            earnedMinor: number;
            onRevenue: number | null;
            onCost: number | null;
            meta: components["schemas"]["Meta"];
        };
        CustomerDelivered: {
            studies: {
                studyId: number;
                name: string;
                /** Format: date-time */
                createdAt: string;
                lowest: number;
                highest: number;
                tcv: number;
                tcc: number;
                cdv: number;
                answers: number;
                below: number;
                parts: {
                    part: components["schemas"]["DeliveredPart"];
                    item: number | null;
                }[];
                others: {
                    subject: string;
                    cdv: number;
                }[];
            }[];
        };
        CustomerDetail: {
            meta: components["schemas"]["Meta"];
            customer: components["schemas"]["CustomerRow"];
            identifiers: {
                /** @enum {string} */
                kind: "person" | "account" | "email" | "phone";
                source: string;
                value: string;
                firstOn: components["schemas"]["Day"] | null;
            }[];
            email: string;
            phone: string;
            value: {
                /** @description Whole minor units of the report currency */
                historyRevenueMinor: number;
                /** @description Whole minor units of the report currency */
                historyNetMinor: number;
                /** @description Whole minor units of the report currency */
                historyProfitMinor: number;
                futureRevenueMinor: number | null;
                futureProfitMinor: number | null;
                futureRevenueInterval: components["schemas"]["Interval"] | null;
                expectedOrdersInterval: components["schemas"]["Interval"] | null;
                expectedOrderInterval: components["schemas"]["Interval"] | null;
                horizonDays: number;
                yearlyDiscount: number;
                expectedOrderMinor: number | null;
                nextOrderOn: components["schemas"]["Day"] | null;
            };
            rhythm: {
                gaps: number[];
                medianGapDays: number | null;
                silenceDays: number;
                silenceRatio: number | null;
            };
            stageHistory: {
                on: components["schemas"]["Day"];
                stage: components["schemas"]["Stage"];
            }[];
            gradeHistory: {
                asOf: components["schemas"]["Day"];
                /** @enum {string} */
                abc: "A" | "B" | "C";
                rfmGroup: components["schemas"]["RfmGroup"];
                futureRevenueMinor: number | null;
            }[];
            why: {
                term: string;
                value: number;
                /** @enum {string} */
                unit: "count" | "days" | "minor" | "probability" | "ratio";
            }[];
            modelWords: {
                code: string;
                params: {
                    [key: string]: string | number;
                };
            }[];
        };
        CustomerGrades: {
            meta: components["schemas"]["Meta"];
            schemes: {
                schemeId: number;
                name: components["schemas"]["BothNames"];
                tiers: components["schemas"]["BothNames"][];
                history: {
                    on: components["schemas"]["Day"];
                    tier: number;
                }[];
            }[];
        };
        CustomerList: {
            listId: number;
            name: string;
            version: number;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            now: components["schemas"]["CustomerListVersion"];
        };
        CustomerListCounts: {
            lines: number;
            matched: number;
            customers: number;
            problems: {
                reason: components["schemas"]["CustomerListProblem"];
                lines: number;
            }[];
        };
        CustomerListDetail: {
            list: components["schemas"]["CustomerList"];
            versions: components["schemas"]["CustomerListVersion"][];
        };
        CustomerListFileInput: {
            uploadId: string;
            column?: string;
            /** @enum {string} */
            by?: "customer" | "email" | "phone" | "number";
            source?: string;
        };
        /** @enum {string} */
        CustomerListProblem: "blank" | "malformed" | "masked" | "virtual" | "placeholder" | "destroyed" | "shared" | "several" | "unknown" | "repeated";
        CustomerListVersion: {
            version: number;
            fileName: string;
            column: string;
            /** @enum {string} */
            by: "customer" | "email" | "phone" | "number";
            source: string;
            counts: components["schemas"]["CustomerListCounts"];
            /** Format: date-time */
            takenAt: string;
            takenBy: string;
            /** Format: date-time */
            matchedAt: string;
        };
        CustomerOutlookAnswer: {
            meta: components["schemas"]["Meta"];
            stage: components["schemas"]["Stage"];
            remaining: {
                /** @constant */
                known: true;
                days: number;
                daysInterval: components["schemas"]["Interval"] | null;
                horizonDays: number;
                aliveNow: number;
                medianDays: number | null;
                lateDays: number | null;
            } | {
                /** @constant */
                known: false;
                /** @enum {string} */
                why: "refused" | "once";
            };
            life: components["schemas"]["StageLife"] | null;
            next: {
                customers: number;
                chances: {
                    stage: components["schemas"]["Stage"];
                    count: number;
                    probability: number;
                    lower: number;
                    upper: number;
                }[];
            } | null;
            check: components["schemas"]["MarkovCheck"] | null;
        };
        CustomerReferrals: {
            meta: components["schemas"]["Meta"];
            broughtBy: {
                customerId: string;
                name: string;
            } | null;
            brought: number;
            /** @description Whole minor units of the report currency */
            revenueMinor: number;
            /** @description Whole minor units of the report currency */
            netMinor: number;
            /** @description Whole minor units of the report currency */
            profitMinor: number;
            futureRevenueMinor: number | null;
            futureProfitMinor: number | null;
            horizonDays: number;
        };
        CustomerRow: {
            customerId: string;
            winbackGainMinor?: number | null;
            name: string;
            phoneEnd: string;
            accounts: string[];
            country: string;
            province: string;
            city: string;
            firstSource: string;
            firstChannel: string;
            firstOn: components["schemas"]["Day"];
            lastOn: components["schemas"]["Day"];
            recencyDays: number;
            orders: number;
            occasions: number;
            /** @description Whole minor units of the report currency */
            revenueMinor: number;
            /** @description Whole minor units of the report currency */
            netMinor: number;
            /** @description Whole minor units of the report currency */
            profitMinor: number;
            stage: components["schemas"]["Stage"];
            rfm: string;
            rfmGroup: components["schemas"]["RfmGroup"];
            /** @enum {string} */
            abc: "A" | "B" | "C";
            /** @enum {string} */
            layer: "key" | "ordinary" | "small";
            quadrant: ("I" | "II" | "III" | "IV") | null;
            probabilityAlive: number | null;
            expectedOrders: number | null;
            futureRevenueMinor: number | null;
            futureProfitMinor: number | null;
        };
        CustomersPage: {
            meta: components["schemas"]["Meta"];
            total: number;
            sums: {
                /** @description Whole minor units of the report currency */
                revenueMinor: number;
                /** @description Whole minor units of the report currency */
                netMinor: number;
                /** @description Whole minor units of the report currency */
                profitMinor: number;
                /** @description Whole minor units of the report currency */
                futureRevenueMinor: number;
                /** @description Whole minor units of the report currency */
                futureProfitMinor: number;
            };
            rows: components["schemas"]["CustomerRow"][];
        };
        /**
         * Format: date
         * @description A calendar day in the time zone of the shop
         */
        Day: string;
        /**
         * Format: date
         * @description A calendar day in the time zone of the shop
         */
        DayInput: string;
        DecidedVersion: {
            version: number;
            body: components["schemas"]["StrategyBody"];
            /** Format: date-time */
            beganAt: string;
            /** Format: date-time */
            decidedAt: string;
            decidedBy: string;
            /** @enum {string} */
            decision: "continue" | "change" | "stop";
            feedback: string;
            faults: string;
            improvement: string;
            standings: components["schemas"]["GoalStanding"][];
            experiments: {
                experimentId: number;
                name: string;
            }[];
            gain: components["schemas"]["StrategyGain"] | null;
        };
        DeliveredAnswer: {
            meta: components["schemas"]["Meta"];
            studies: {
                studyId: number;
                name: string;
                answers: number;
                /** Format: date-time */
                createdAt: string;
            }[];
            study: components["schemas"]["DeliveredStudy"] | null;
            level: number;
            /** @enum {string} */
            by: "file" | "stage" | "abc" | "source";
            own: {
                subject: string;
                group: string;
                answers: number;
                partial: number;
                linked: number;
                tcv: {
                    mean: number;
                    lower: number | null;
                    upper: number | null;
                };
                tcc: {
                    mean: number;
                    lower: number | null;
                    upper: number | null;
                };
                cdv: {
                    mean: number;
                    lower: number | null;
                    upper: number | null;
                };
                relative: {
                    ratio: number;
                    lower: number | null;
                    upper: number | null;
                } | null;
                parts: {
                    part: components["schemas"]["DeliveredPart"];
                    answers: number;
                    mean: number | null;
                    lower: number | null;
                    upper: number | null;
                }[];
                paid: {
                    customers: number;
                    meanMinor: number;
                    lower: number | null;
                    upper: number | null;
                } | null;
            } | null;
            ownAnswers: number;
            competitors: {
                subject: string;
                group: string;
                answers: number;
                partial: number;
                linked: number;
                tcv: {
                    mean: number;
                    lower: number | null;
                    upper: number | null;
                };
                tcc: {
                    mean: number;
                    lower: number | null;
                    upper: number | null;
                };
                cdv: {
                    mean: number;
                    lower: number | null;
                    upper: number | null;
                };
                relative: {
                    ratio: number;
                    lower: number | null;
                    upper: number | null;
                } | null;
                parts: {
                    part: components["schemas"]["DeliveredPart"];
                    answers: number;
                    mean: number | null;
                    lower: number | null;
                    upper: number | null;
                }[];
                paid: {
                    customers: number;
                    meanMinor: number;
                    lower: number | null;
                    upper: number | null;
                } | null;
            }[];
            groups: {
                subject: string;
                group: string;
                answers: number;
                partial: number;
                linked: number;
                tcv: {
                    mean: number;
                    lower: number | null;
                    upper: number | null;
                };
                tcc: {
                    mean: number;
                    lower: number | null;
                    upper: number | null;
                };
                cdv: {
                    mean: number;
                    lower: number | null;
                    upper: number | null;
                };
                relative: {
                    ratio: number;
                    lower: number | null;
                    upper: number | null;
                } | null;
                parts: {
                    part: components["schemas"]["DeliveredPart"];
                    answers: number;
                    mean: number | null;
                    lower: number | null;
                    upper: number | null;
                }[];
                paid: {
                    customers: number;
                    meanMinor: number;
                    lower: number | null;
                    upper: number | null;
                } | null;
            }[];
            against: {
                subject: string;
                both: number;
                cdv: {
                    difference: number;
                    lower: number | null;
                    upper: number | null;
                };
                parts: {
                    difference: number;
                    lower: number | null;
                    upper: number | null;
                    part: components["schemas"]["DeliveredPart"];
                }[];
            }[];
            factors: {
                part: components["schemas"]["DeliveredPart"];
                share: number;
                lower: number | null;
                upper: number | null;
            }[] | null;
            balance: {
                /** @enum {string} */
                cut: "middle" | "zero";
                cutCdv: number;
                /** @description Whole minor units of the report currency */
                cutMinor: number;
                customers: number;
                correlation: {
                    rho: number;
                    lower: number | null;
                    upper: number | null;
                } | null;
                fields: {
                    /** @enum {string} */
                    field: "both-high" | "we-gain" | "they-gain" | "both-low";
                    customers: number;
                    /** @description Whole minor units of the report currency */
                    potentialMinor: number;
                    meanCdv: number | null;
                }[];
                points: {
                    customerId: string;
                    cdv: number;
                    /** @description Whole minor units of the report currency */
                    potentialMinor: number;
                }[];
            } | null;
        };
        /** @enum {string} */
        DeliveredPart: "product" | "service" | "personnel" | "image" | "money" | "time" | "energy";
        DeliveredStudy: {
            studyId: number;
            name: string;
            fileName: string;
            own: string;
            /** @enum {string} */
            askedBy: "nobody" | "customer" | "email" | "phone" | "number";
            lowest: number;
            highest: number;
            /** @enum {string} */
            costsAre: "burden" | "ease";
            weighing: components["schemas"]["DeliveredWeighing"];
            weights: number[];
            consistency: {
                value: number | null;
                cost: number | null;
                worst: {
                    first: string;
                    second: string;
                    times: number;
                    implied: number;
                    onScale: number;
                    ratioAfter: number;
                }[];
            } | null;
            counts: components["schemas"]["StudyCounts"];
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
        };
        DeliveredWeighing: {
            /** @constant */
            method: "hand";
            weights: number[];
        } | {
            /** @constant */
            method: "pairs";
            judgements: components["schemas"]["PairJudgement"][];
        } | {
            /** @constant */
            method: "entropy";
        };
        DeliveredWeighingInput: {
            /** @constant */
            method: "hand";
            weights: number[];
        } | {
            /** @constant */
            method: "pairs";
            judgements: components["schemas"]["PairJudgementInput"][];
        } | {
            /** @constant */
            method: "entropy";
        };
        DictionaryField: {
            table: string;
            column: string;
            room: string;
            type: string;
            /** @enum {string} */
            sensitivity: "none" | "identifier" | "contact" | "demographic" | "behaviour" | "financial";
        };
        /** @enum {string} */
        Dimension: "recency" | "frequency" | "money" | "profit" | "history" | "basket" | "breadth" | "margin" | "returns" | "discount" | "tenure" | "silence" | "rhythm";
        /** @enum {string} */
        DimensionInput: "recency" | "frequency" | "money" | "profit" | "history" | "basket" | "breadth" | "margin" | "returns" | "discount" | "tenure" | "silence" | "rhythm";
        /** @enum {string} */
        Direction: "more" | "less";
        /** @enum {string} */
        DirectionInput: "more" | "less";
        EmailChannel: {
            host: string;
            /** @default 587 */
            port: number;
            /**
             * @default starttls
             * @enum {string}
             */
            security: "starttls" | "tls" | "none";
            user: string;
            fromName: string;
            /** Format: email */
            fromAddress: string;
            /** @default  */
            replyTo: "" | string;
        };
        EmailChannelInput: {
            host: string;
            /** @default 587 */
            port?: number;
            /**
             * @default starttls
             * @enum {string}
             */
            security?: "starttls" | "tls" | "none";
            user: string;
            fromName: string;
            /** Format: email */
            fromAddress: string;
            /** @default  */
            replyTo?: "" | string;
        };
        /** @enum {string} */
        Entity: "orders" | "lines" | "customers" | "products";
        /** @enum {string} */
        EntityInput: "orders" | "lines" | "customers" | "products";
        Evidence: {
            indicator: string;
            /** @enum {string} */
            unit: "share" | "minor" | "days" | "count" | "ratio";
            /** @enum {string} */
            expected: "higher" | "lower";
            group: {
                n: number;
                mean: number | null;
            };
            others: {
                n: number;
                mean: number | null;
            };
            difference: number | null;
            lower: number | null;
            upper: number | null;
            /** @enum {string} */
            verdict: "for" | "against" | "unclear" | "too-few";
        };
        Experiment: {
            name: string;
            question: string;
            primary: components["schemas"]["Metric"];
            windowDays: number;
            shareTreated: number | null;
            /** @description Whole minor units of the report currency */
            costMinor: number;
            strategyId: number | null;
            experimentId: number;
            /** @enum {string} */
            source: "file" | "campaign";
            campaignId: number | null;
            counts: components["schemas"]["AssignmentCounts"] | null;
            measured: components["schemas"]["ExperimentGain"] | null;
            looks: number;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
        };
        ExperimentAnswer: {
            meta: components["schemas"]["Meta"];
            experiment: components["schemas"]["Experiment"];
            level: number;
            treated: number;
            control: number;
            excluded: {
                crossed: number;
                unknown: number;
                later: number;
            };
            sampleRatio: {
                planned: number;
                seen: number;
                pvalue: number;
                isMismatched: boolean;
            } | null;
            window: {
                firstOn: components["schemas"]["Day"] | null;
                lastOn: components["schemas"]["Day"] | null;
                completeOn: components["schemas"]["Day"] | null;
                isComplete: boolean;
                completeShare: number;
            };
            metrics: components["schemas"]["MetricEffect"][];
            basket: {
                lower: number | null;
                upper: number | null;
                treated: number;
                control: number;
                difference: number;
            } | null;
            headline: {
                metric: components["schemas"]["Metric"];
                treatedMean: number;
                controlMean: number;
                difference: number;
                lower: number | null;
                upper: number | null;
                pvalue: number | null;
                plain: {
                    lower: number | null;
                    upper: number | null;
                    difference: number;
                };
                always: {
                    lower: number | null;
                    upper: number | null;
                } | null;
                varianceReduction: number | null;
                smallestEffect: number | null;
                /** @enum {string} */
                kind: "always" | "once";
            } | null;
            /** @enum {string} */
            verdict: "mismatch" | "too-few" | "early" | "gains" | "gains-but-costs" | "loses" | "open";
            total: {
                profitMinor: number;
                lower: number | null;
                upper: number | null;
                costMinor: number;
            } | null;
            groups: {
                /** @enum {string} */
                by: "stage" | "purchases" | "source" | "grade";
                metric: components["schemas"]["Metric"];
                eachLevel: number;
                pvalue: number | null;
                rows: {
                    lower: number | null;
                    upper: number | null;
                    group: string;
                    treated: number;
                    control: number;
                    treatedMean: number | null;
                    controlMean: number | null;
                    difference: number | null;
                }[];
                scoresOn: components["schemas"]["Day"] | null;
            };
            weeks: {
                metric: components["schemas"]["Metric"];
                rows: {
                    lower: number | null;
                    upper: number | null;
                    treated: number;
                    control: number;
                    treatedMean: number | null;
                    controlMean: number | null;
                    difference: number | null;
                    week: number;
                }[];
            };
        };
        ExperimentGain: {
            profitMinor: number;
            standardError: number;
            asOf: components["schemas"]["Day"];
            valueMinor: number | null;
        };
        /** @enum {string} */
        Factor: "channel" | "source" | "category" | "discount" | "refund";
        /** @enum {string} */
        FactorInput: "channel" | "source" | "category" | "discount" | "refund";
        /** @enum {string} */
        Field: "order.no" | "order.at" | "order.updatedAt" | "order.paidAt" | "order.shippedAt" | "order.completedAt" | "order.cancelledAt" | "order.refundedAt" | "order.status" | "order.refundStatus" | "order.currency" | "order.goods" | "order.discount" | "order.shipping" | "order.tax" | "order.total" | "order.refunded" | "order.cost" | "order.channel" | "order.source" | "order.shop" | "order.note" | "customer.no" | "customer.person" | "customer.name" | "customer.email" | "customer.phone" | "customer.country" | "customer.province" | "customer.city" | "customer.address" | "customer.gender" | "customer.birthday" | "customer.createdAt" | "customer.referredBy" | "recipient.name" | "recipient.phone" | "recipient.address" | "line.no" | "line.product" | "line.name" | "line.category" | "line.sku" | "line.quantity" | "line.price" | "line.discount" | "line.total" | "line.cost" | "product.no" | "product.name" | "product.category" | "product.price" | "product.cost";
        FieldDescription: {
            field: string;
            operators: components["schemas"]["SegmentOperator"][];
        };
        /** @enum {string} */
        FieldInput: "order.no" | "order.at" | "order.updatedAt" | "order.paidAt" | "order.shippedAt" | "order.completedAt" | "order.cancelledAt" | "order.refundedAt" | "order.status" | "order.refundStatus" | "order.currency" | "order.goods" | "order.discount" | "order.shipping" | "order.tax" | "order.total" | "order.refunded" | "order.cost" | "order.channel" | "order.source" | "order.shop" | "order.note" | "customer.no" | "customer.person" | "customer.name" | "customer.email" | "customer.phone" | "customer.country" | "customer.province" | "customer.city" | "customer.address" | "customer.gender" | "customer.birthday" | "customer.createdAt" | "customer.referredBy" | "recipient.name" | "recipient.phone" | "recipient.address" | "line.no" | "line.product" | "line.name" | "line.category" | "line.sku" | "line.quantity" | "line.price" | "line.discount" | "line.total" | "line.cost" | "product.no" | "product.name" | "product.category" | "product.price" | "product.cost";
        /** @enum {string} */
        FileFormat: "csv" | "xlsx" | "jsonl" | "parquet";
        /** @enum {string} */
        FileFormatInput: "csv" | "xlsx" | "jsonl" | "parquet";
        FileReading: {
            format: components["schemas"]["FileFormat"];
            gzip: boolean;
            encoding: string;
            delimiter: string | null;
            sheet: string | null;
            headerRow: number;
            columns: string[];
        };
        FileReadingInput: {
            format: components["schemas"]["FileFormatInput"];
            gzip: boolean;
            encoding: string;
            delimiter: string | null;
            sheet: string | null;
            headerRow: number;
            columns: string[];
        };
        FlowsAnswer: {
            meta: components["schemas"]["Meta"];
            dates: components["schemas"]["Day"][];
            from: components["schemas"]["Day"];
            to: components["schemas"]["Day"];
            flows: {
                from: components["schemas"]["Stage"] | "new";
                to: components["schemas"]["Stage"];
                customers: number;
                /** @description Whole minor units of the report currency */
                futureMinor: number;
            }[];
        };
        /** @enum {string} */
        Forecaster: "mean" | "channel" | "process" | "tree" | "forest" | "boosting" | "bayes";
        FormulasAnswer: {
            meta: components["schemas"]["Meta"];
            years: {
                orders: number;
                customers: number;
                ordersBefore: number;
                customersBefore: number;
            };
            inputs: {
                orderValueMinor: {
                    measured: number | null;
                    used: number | null;
                };
                frequency: {
                    measured: number | null;
                    used: number | null;
                };
                frequencyGrowth: {
                    measured: number | null;
                    used: number | null;
                };
                lifeGrowth: {
                    measured: number | null;
                    used: number | null;
                };
                retention: {
                    measured: number | null;
                    used: number | null;
                };
            };
            yearlyDiscount: number;
            simpleMinor: number | null;
            probabilityMinor: number | null;
            survivalMinor: number | null;
            model: {
                perCustomerMinor: number;
                interval: components["schemas"]["Interval"] | null;
                horizonDays: number;
            } | null;
            cohorts: {
                cohort: components["schemas"]["Day"];
                customers: number;
                /** @description Whole minor units of the report currency */
                newMinor: number;
                /** @description Whole minor units of the report currency */
                matureMinor: number;
                /** @description Whole minor units of the report currency */
                lostMinor: number;
                valueMinor: number;
            }[];
            groups: {
                new: components["schemas"]["Stage"][];
                mature: components["schemas"]["Stage"][];
                lost: components["schemas"]["Stage"][];
            };
            steps: {
                /** @enum {string} */
                step: "purpose" | "data" | "model" | "test" | "use";
                /** @enum {string} */
                state: "done" | "weak" | "missing";
                params: {
                    [key: string]: string | number;
                };
            }[];
            words: components["schemas"]["ModelWord"][];
        };
        Goal: {
            goalId: string;
            /** @enum {string} */
            aim: "satisfaction" | "loyalty" | "profitability";
            measure: components["schemas"]["GoalMeasure"];
            name: string;
            /** @enum {string} */
            better: "more" | "less";
            target: number;
            start: number | null;
            startOn: components["schemas"]["Day"] | null;
            dueOn: components["schemas"]["Day"];
            readings: {
                on: components["schemas"]["Day"];
                value: number;
            }[];
        };
        GoalInput: {
            goalId: string;
            /** @enum {string} */
            aim: "satisfaction" | "loyalty" | "profitability";
            measure: components["schemas"]["GoalMeasureInput"];
            name: string;
            /** @enum {string} */
            better: "more" | "less";
            target: number;
            start: number | null;
            startOn: components["schemas"]["DayInput"] | null;
            dueOn: components["schemas"]["DayInput"];
            readings: {
                on: components["schemas"]["DayInput"];
                value: number;
            }[];
        };
        /** @enum {string} */
        GoalMeasure: "customer-equity" | "average-value" | "profit-year" | "net-year" | "average-order" | "active-customers" | "repeat-rate" | "retention" | "lost-share" | "refund-share" | "noted";
        /** @enum {string} */
        GoalMeasureInput: "customer-equity" | "average-value" | "profit-year" | "net-year" | "average-order" | "active-customers" | "repeat-rate" | "retention" | "lost-share" | "refund-share" | "noted";
        GoalStanding: {
            goalId: string;
            value: number | null;
            on: components["schemas"]["Day"] | null;
            expected: number | null;
            /** @enum {string} */
            state: "reached" | "on-way" | "behind" | "missed" | "unknown";
        };
        GradeBasis: {
            /** @constant */
            kind: "rolling";
            measure: components["schemas"]["Measure"];
            days: number;
        } | {
            /** @constant */
            kind: "history";
            measure: components["schemas"]["Measure"];
        } | {
            /** @constant */
            kind: "future";
            /** @enum {string} */
            measure: "revenue" | "profit";
        } | {
            /** @constant */
            kind: "weighted";
            schemeId: number;
        };
        GradeBasisInput: {
            /** @constant */
            kind: "rolling";
            measure: components["schemas"]["MeasureInput"];
            days: number;
        } | {
            /** @constant */
            kind: "history";
            measure: components["schemas"]["MeasureInput"];
        } | {
            /** @constant */
            kind: "future";
            /** @enum {string} */
            measure: "revenue" | "profit";
        } | {
            /** @constant */
            kind: "weighted";
            schemeId: number;
        };
        GradeChangesAnswer: {
            meta: components["schemas"]["Meta"];
            total: number;
            pageSize: number;
            changes: {
                customerId: string;
                name: string;
                after: components["schemas"]["Day"];
                on: components["schemas"]["Day"];
                /** @enum {string} */
                direction: "up" | "down" | "left" | "back";
                from: number;
                to: number;
                valueBefore: number;
                value: number;
                bound: number | null;
                silentDays: number;
            }[];
        };
        GradeCut: {
            /** @constant */
            kind: "shares";
            shares: number[];
        } | {
            /** @constant */
            kind: "values";
            from: number[];
        };
        GradeCutInput: {
            /** @constant */
            kind: "shares";
            shares: number[];
        } | {
            /** @constant */
            kind: "values";
            from: number[];
        };
        GradeDefinition: {
            basis: components["schemas"]["GradeBasis"];
            cut: components["schemas"]["GradeCut"];
            tiers: components["schemas"]["GradeTier"][];
            awayDays: number | null;
            review: {
                everyMonths: 1 | 3 | 6 | 12;
                from: components["schemas"]["Day"];
            };
            grace: boolean;
        };
        GradeDefinitionInput: {
            basis: components["schemas"]["GradeBasisInput"];
            cut: components["schemas"]["GradeCutInput"];
            tiers: components["schemas"]["GradeTierInput"][];
            awayDays: number | null;
            review: {
                everyMonths: 1 | 3 | 6 | 12;
                from: components["schemas"]["DayInput"];
            };
            grace: boolean;
        };
        GradePlan: {
            owner: string;
            aim: string;
            work: string[];
        };
        GradePlanInput: {
            owner: string;
            aim: string;
            work: string[];
        };
        GradeScheme: {
            schemeId: number;
            name: components["schemas"]["BothNames"];
            version: number;
            definition: components["schemas"]["GradeDefinition"];
            /** Format: date-time */
            changedAt: string;
            nextReviewOn: components["schemas"]["Day"];
            plans: (components["schemas"]["GradePlan"] | null)[];
        };
        GradeTier: {
            name: components["schemas"]["BothNames"];
            benefits: string;
            service: string;
        };
        GradeTierInput: {
            name: components["schemas"]["BothNamesInput"];
            benefits: string;
            service: string;
        };
        GradesAnswer: {
            meta: components["schemas"]["Meta"];
            schemeId: number;
            version: number | null;
            gradedAt: string | null;
            tiers: {
                tier: number;
                customers: number;
                value: number;
                /** @description Whole minor units of the report currency */
                netMinor: number;
                /** @description Whole minor units of the report currency */
                futureMinor: number;
                from: number | null;
                byGrace: number;
            }[];
            movement: {
                asOf: components["schemas"]["Day"];
                rows: {
                    from: string;
                    to: string;
                    customers: number;
                }[];
            } | null;
            index: {
                from: components["schemas"]["Day"];
                to: components["schemas"]["Day"];
                tier: number;
                atStart: number;
                fell: number;
                left: number;
                kept: number;
                rose: number;
                downgrade: number | null;
                interval: components["schemas"]["Interval"] | null;
            }[];
        };
        HashedAudience: {
            audienceId: number;
            platform: components["schemas"]["AdPlatform"];
            where: string[];
            customers: number;
            hashed: number;
            excluded: {
                reason: string;
                customers: number;
            }[];
            madeBy: string;
            /** Format: date-time */
            madeAt: string;
            taken: number;
            takenAt: string | null;
        };
        HashedAudienceAskInput: {
            platform: components["schemas"]["AdPlatformInput"];
            where: string[];
            /** @default true */
            phonePlus?: boolean;
        };
        HomeAnswer: {
            meta: components["schemas"]["Meta"];
            state: components["schemas"]["ModelState"];
            words: components["schemas"]["ModelWord"][];
            equity: {
                profitMinor: number | null;
                revenueMinor: number | null;
                revenueInterval: components["schemas"]["Interval"] | null;
                previousProfitMinor: number | null;
                previousAsOf: components["schemas"]["Day"] | null;
                horizonDays: number;
            };
            bridge: {
                /** @enum {string} */
                part: "new" | "grown" | "faded" | "lost" | "returned" | "unchanged";
                customers: number;
                /** @description Whole minor units of the report currency */
                profitMinor: number;
            }[];
            concentration: {
                customers: number;
                share: number;
                equityShare: number;
                slipping: number;
                fromMinor?: number | null;
            };
            stages: {
                stage: components["schemas"]["Stage"];
                customers: number;
                /** @description Whole minor units of the report currency */
                futureMinor: number;
            }[];
            months: {
                month: components["schemas"]["Day"];
                orders: number;
                customers: number;
                newCustomers: number;
                /** @description Whole minor units of the report currency */
                revenueMinor: number;
                /** @description Whole minor units of the report currency */
                netMinor: number;
                /** @description Whole minor units of the report currency */
                profitMinor: number;
            }[];
            chain: {
                /** @enum {string} */
                verb: "identify" | "select" | "acquire" | "keep" | "develop";
                count: number;
                of: number;
            }[];
            next: {
                code: string;
                params: {
                    [key: string]: string | number;
                };
                where: string[];
            }[];
        };
        Import: {
            importId: number;
            fileName: string;
            bytes: number;
            state: components["schemas"]["ImportState"];
            mapping: components["schemas"]["Mapping"];
            reading: components["schemas"]["FileReading"];
            jobId: string | null;
            summary: components["schemas"]["ImportSummary"] | null;
            failure: {
                code: string;
                params: {
                    [key: string]: unknown;
                };
            } | null;
            /** Format: date-time */
            createdAt: string;
            committedAt: string | null;
            revertedAt: string | null;
            replayOf: number | null;
        };
        ImportCounts: {
            read: number;
            created: number;
            updated: number;
            unchanged: number;
            refused: number;
            skipped: number;
        };
        /** @description `run`: take the rows in as soon as the check has ended well; `force`: also where very many are refused */
        ImportOrderInput: {
            uploadId: string;
            mapping: components["schemas"]["MappingInput"];
            reading: components["schemas"]["FileReadingInput"];
            /** @default false */
            run?: boolean;
            /** @default false */
            force?: boolean;
        };
        /** @enum {string} */
        ImportState: "checking" | "checked" | "running" | "done" | "failed" | "cancelled" | "reverted";
        ImportSummary: {
            counts: components["schemas"]["ImportCounts"];
            orders: number;
            customers: number;
            lines: number;
            totals: {
                currency: string;
                orders: number;
                totalMinor: number;
                refundedMinor: number;
            }[];
            firstOn: components["schemas"]["Day"] | null;
            lastOn: components["schemas"]["Day"] | null;
            unknownStatuses: {
                text: string;
                rows: number;
            }[];
            refusals: {
                code: string;
                column: string;
                rows: number;
                example: string;
            }[];
            flags: {
                code: string;
                rows: number;
            }[];
            linesWithoutOrder: number;
        };
        /** @description Lower and upper bound at the stated level */
        Interval: {
            lower: number;
            upper: number;
            level: number;
        };
        Job: {
            jobId: string;
            /** @enum {string} */
            kind: "sample" | "import-check" | "import-run" | "import-revert" | "refresh" | "score" | "grade" | "count-segments" | "learn" | "uplift" | "backup";
            /** @enum {string} */
            state: "queued" | "running" | "waiting" | "done" | "failed" | "cancelled";
            params: {
                [key: string]: unknown;
            };
            progress: {
                phase: string;
                done: number;
                total: number | null;
                unit: string;
                ratePerSecond: number | null;
                secondsLeft: number | null;
            } | null;
            failure: {
                code: string;
                params: {
                    [key: string]: unknown;
                };
                detail: string;
            } | null;
            waiting: {
                /** @enum {string} */
                reason: "space" | "store" | "crashes";
                freeBytes: number | null;
                neededBytes: number | null;
                detail: string;
            } | null;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
        };
        Journey: {
            journeyId: number;
            name: string;
            state: components["schemas"]["JourneyState"];
            definition: components["schemas"]["JourneyDefinition"];
            revision: number;
            version: number | null;
            isChanged: boolean;
            ready: string | null;
            ownerId: string;
            /** Format: date-time */
            createdAt: string;
            launchedAt: string | null;
            endedAt: string | null;
            counts: components["schemas"]["JourneyCounts"];
        };
        JourneyCheck: {
            faults: components["schemas"]["JourneyFault"][];
            findings: {
                /** @enum {string} */
                level: "error" | "warning";
                /** @enum {string} */
                code: "liquid" | "mjml" | "mjml-only-email" | "no-subject" | "no-public-url" | "sms-signature" | "sms-opt-out" | "sms-template" | "sms-parts" | "clipped" | "placeholder" | "plain-http" | "name-may-be-empty" | "shouting" | "other-language";
                /** @enum {string} */
                locale: "zh-CN" | "en";
                detail: string;
                stepId: string;
            }[];
            sources: components["schemas"]["JourneySource"][];
            dryRun: {
                from: components["schemas"]["Day"];
                until: components["schemas"]["Day"];
                days: {
                    day: components["schemas"]["Day"];
                    entries: number;
                }[];
                entries: number;
                scoredDays: number | null;
                reach: {
                    stepId: string;
                    atMost: number;
                }[];
            } | null;
        };
        JourneyCheckAskInput: {
            definition: components["schemas"]["JourneyDefinitionInput"];
        };
        JourneyCounts: {
            inside: number;
            entered: number;
            treated: number;
            treatedGoal: number;
            control: number;
            controlGoal: number;
            holdout: number;
            leftOut: {
                reason: string;
                customers: number;
            }[];
            ended: {
                state: string;
                members: number;
            }[];
        };
        JourneyDefinition: {
            trigger: components["schemas"]["JourneyTrigger"];
            who: string[];
            /** @enum {string} */
            key: "customer" | "order";
            entry: components["schemas"]["JourneyEntry"];
            controlShare: number;
            goal: {
                aim: string;
                fact: components["schemas"]["JourneyFact"];
                days: number;
                measure: components["schemas"]["CampaignMeasure"];
            };
            exits: {
                facts: components["schemas"]["JourneyFact"][];
                where: string[];
            };
            steps: components["schemas"]["JourneyStep"][];
        };
        JourneyDefinitionInput: {
            trigger: components["schemas"]["JourneyTriggerInput"];
            who: string[];
            /** @enum {string} */
            key: "customer" | "order";
            entry: components["schemas"]["JourneyEntryInput"];
            controlShare: number;
            goal: {
                aim: string;
                fact: components["schemas"]["JourneyFactInput"];
                days: number;
                measure: components["schemas"]["CampaignMeasureInput"];
            };
            exits: {
                facts: components["schemas"]["JourneyFactInput"][];
                where: string[];
            };
            steps: components["schemas"]["JourneyStepInput"][];
        };
        JourneyEntry: {
            /** @constant */
            kind: "once";
        } | {
            /** @constant */
            kind: "every";
            days: number;
        } | {
            /** @constant */
            kind: "always";
        };
        JourneyEntryInput: {
            /** @constant */
            kind: "once";
        } | {
            /** @constant */
            kind: "every";
            days: number;
        } | {
            /** @constant */
            kind: "always";
        };
        /** @enum {string} */
        JourneyFact: "purchase" | "paid" | "shipped" | "delivered" | "refunded" | "cancelled";
        /** @enum {string} */
        JourneyFactInput: "purchase" | "paid" | "shipped" | "delivered" | "refunded" | "cancelled";
        JourneyFault: {
            /** @enum {string} */
            code: "no-steps" | "no-action" | "too-many-steps" | "too-deep" | "same-id" | "unreachable" | "no-content" | "empty-branch" | "no-conditions" | "conditions-unreadable" | "needs-order" | "order-needs-order-trigger" | "no-aim" | "trigger-without-data" | "content" | "channel-unset" | "stopped" | "second-person" | "not-scored";
            stepId: string;
            detail: string;
        };
        JourneyLaunchInput: {
            revision: number;
            /** @enum {string} */
            inside: "finish" | "move";
        };
        JourneyNumbers: {
            version: number;
            versions: {
                version: number;
                /** Format: date-time */
                launchedAt: string;
                inside: number;
                entered: number;
                experimentCampaignId: number;
            }[];
            definition: components["schemas"]["JourneyDefinition"];
            counts: components["schemas"]["JourneyCounts"];
            steps: {
                stepId: string;
                inside: number;
                passed: {
                    way: string;
                    members: number;
                }[];
                campaignId: number | null;
                messages: {
                    state: string;
                    reason: string;
                    messages: number;
                }[];
            }[];
        };
        JourneyQuestion: {
            /** @constant */
            kind: "segment";
            where: string[];
        } | {
            /** @constant */
            kind: "fact";
            fact: components["schemas"]["JourneyFact"];
        };
        JourneyQuestionInput: {
            /** @constant */
            kind: "segment";
            where: string[];
        } | {
            /** @constant */
            kind: "fact";
            fact: components["schemas"]["JourneyFactInput"];
        };
        JourneySource: {
            /** @enum {string} */
            source: "scores" | "placed" | "unpaid" | "shipped" | "delivered" | "refunded" | "birthday" | "tier" | "complaint" | "cart";
            records: number;
        };
        /** @enum {string} */
        JourneyState: "draft" | "running" | "paused" | "ended";
        JourneyStep: {
            id: string;
            /** @constant */
            kind: "wait";
            until: components["schemas"]["JourneyWait"];
        } | {
            id: string;
            /** @constant */
            kind: "branch";
            on: components["schemas"]["JourneyQuestion"];
            yes: components["schemas"]["JourneyStep"][];
            no: components["schemas"]["JourneyStep"][];
        } | {
            id: string;
            /** @constant */
            kind: "split";
            shareA: number;
            a: components["schemas"]["JourneyStep"][];
            b: components["schemas"]["JourneyStep"][];
        } | {
            id: string;
            /** @constant */
            kind: "message";
            channel: components["schemas"]["Channel"];
            purpose: components["schemas"]["Purpose"];
            content: components["schemas"]["CampaignContent"] | null;
            /** @description Whole minor units of the report currency */
            costMinor: number;
        } | {
            id: string;
            /** @constant */
            kind: "exit";
        };
        JourneyStepInput: {
            id: string;
            /** @constant */
            kind: "wait";
            until: components["schemas"]["JourneyWaitInput"];
        } | {
            id: string;
            /** @constant */
            kind: "branch";
            on: components["schemas"]["JourneyQuestionInput"];
            yes: components["schemas"]["JourneyStepInput"][];
            no: components["schemas"]["JourneyStepInput"][];
        } | {
            id: string;
            /** @constant */
            kind: "split";
            shareA: number;
            a: components["schemas"]["JourneyStepInput"][];
            b: components["schemas"]["JourneyStepInput"][];
        } | {
            id: string;
            /** @constant */
            kind: "message";
            channel: components["schemas"]["ChannelInput"];
            purpose: components["schemas"]["PurposeInput"];
            content: components["schemas"]["CampaignContentInput"] | null;
            /** @description Whole minor units of the report currency */
            costMinor: number;
        } | {
            id: string;
            /** @constant */
            kind: "exit";
        };
        JourneyTrigger: {
            /** @constant */
            kind: "segment";
            where: string[];
            existing: boolean;
        } | {
            /** @constant */
            kind: "tier";
            schemeId: number;
            tiers: number[];
        } | {
            /** @constant */
            kind: "rhythm";
            ratio: number;
        } | {
            /** @constant */
            kind: "order";
            /** @enum {string} */
            fact: "placed" | "unpaid" | "shipped" | "delivered" | "refunded";
            afterHours: number;
        } | {
            /** @constant */
            kind: "birthday";
            daysBefore: number;
        } | {
            /** @constant */
            kind: "complaint";
        } | {
            /** @constant */
            kind: "cart";
        };
        JourneyTriggerInput: {
            /** @constant */
            kind: "segment";
            where: string[];
            existing: boolean;
        } | {
            /** @constant */
            kind: "tier";
            schemeId: number;
            tiers: number[];
        } | {
            /** @constant */
            kind: "rhythm";
            ratio: number;
        } | {
            /** @constant */
            kind: "order";
            /** @enum {string} */
            fact: "placed" | "unpaid" | "shipped" | "delivered" | "refunded";
            afterHours: number;
        } | {
            /** @constant */
            kind: "birthday";
            daysBefore: number;
        } | {
            /** @constant */
            kind: "complaint";
        } | {
            /** @constant */
            kind: "cart";
        };
        JourneyWait: {
            /** @constant */
            kind: "time";
            hours: number;
        } | {
            /** @constant */
            kind: "fact";
            fact: components["schemas"]["JourneyFact"];
            days: number;
        } | {
            /** @constant */
            kind: "clock";
            hour: number;
        };
        JourneyWaitInput: {
            /** @constant */
            kind: "time";
            hours: number;
        } | {
            /** @constant */
            kind: "fact";
            fact: components["schemas"]["JourneyFactInput"];
            days: number;
        } | {
            /** @constant */
            kind: "clock";
            hour: number;
        };
        Judge: {
            name: string;
            weight: number;
            judgements: components["schemas"]["PairJudgement"][];
        };
        JudgeInput: {
            name: string;
            weight: number;
            judgements: components["schemas"]["PairJudgementInput"][];
        };
        LaunchInput: {
            /** @description How many will be written to: the number on the sheet */
            customers: number;
        };
        LearnedAnswer: {
            meta: components["schemas"]["Meta"];
            facts: {
                question: components["schemas"]["LearnedName"];
                /** @enum {string} */
                state: "trusted" | "adds-nothing" | "biased" | "too-short" | "too-few";
                windowDays: number;
                trainedOn: components["schemas"]["Day"] | null;
                cutOn: components["schemas"]["Day"] | null;
                testedUntil: components["schemas"]["Day"] | null;
                trained: number;
                trainedWithLater: number;
                tested: number;
                testedWithLater: number;
                chosen: components["schemas"]["Forecaster"] | null;
                rows: {
                    forecaster: components["schemas"]["Forecaster"];
                    loss: number;
                    saved: number | null;
                    savedInterval: components["schemas"]["Interval"] | null;
                    bias: number | null;
                    ranking: number | null;
                    topFifth: number | null;
                    isRival: boolean;
                    isChosen: boolean;
                }[];
                calibration: {
                    customers: number;
                    forecast: number;
                    actual: number;
                    interval: components["schemas"]["Interval"];
                }[];
                importance: {
                    feature: components["schemas"]["LearnedFeature"];
                    share: number;
                }[];
                bounds: number[];
            } | null;
            groups: {
                from: number | null;
                to: number | null;
                customers: number;
                forecast: number;
            }[];
            since: components["schemas"]["Day"] | null;
            scored: number;
            forecastTotal: number;
        };
        /** @enum {string} */
        LearnedFeature: "source" | "channel" | "category" | "province" | "gender" | "basket" | "ordersThatDay" | "lines" | "discountShare" | "shippingShare" | "weekday" | "registeredDays" | "ageYears" | "referred" | "lastChannel" | "lastCategory" | "lastProvince" | "occasions" | "silentDays" | "knownDays" | "meanGap" | "silenceRatio" | "gapSpread" | "lastGap" | "revenue" | "perOccasion" | "lastBasket" | "revenue90" | "occasions90" | "revenue365" | "lastDiscountShare" | "refundedShare" | "lastRefunded" | "categories";
        /** @enum {string} */
        LearnedName: "newcomer" | "revenue" | "return";
        /** @enum {string} */
        LearnedNameInput: "newcomer" | "revenue" | "return";
        LedgerAnswer: {
            meta: components["schemas"]["Meta"] | null;
            today: components["schemas"]["Day"];
            measures: {
                /** @enum {string} */
                measure: "customer-equity" | "average-value" | "profit-year" | "net-year" | "average-order" | "active-customers" | "repeat-rate" | "retention" | "lost-share" | "refund-share";
                value: number | null;
            }[];
            strategies: components["schemas"]["Strategy"][];
        };
        /** @enum {string} */
        Life: "I" | "II" | "III" | "IV" | "open-exploration" | "open-formation" | "open-stability";
        LifetimeAnswer: {
            meta: components["schemas"]["Meta"];
            state: components["schemas"]["ModelState"];
            words: components["schemas"]["ModelWord"][];
            model: ("mbg-nbd" | "bg-nbd" | "pareto-nbd" | "mbg-cnbd-k" | "bg-cnbd-k") | null;
            choice: components["schemas"]["ModelWord"] | null;
            horizonDays: number;
            yearlyDiscount: number;
            totals: {
                /** @description Whole minor units of the report currency */
                historyRevenueMinor: number;
                /** @description Whole minor units of the report currency */
                historyProfitMinor: number;
                futureRevenueMinor: number | null;
                futureProfitMinor: number | null;
                expectedOrders: number | null;
                aliveCustomers: number | null;
                intervals: {
                    orders: components["schemas"]["TwoIntervals"];
                    revenue: components["schemas"]["TwoIntervals"];
                    profit: components["schemas"]["TwoIntervals"];
                } | null;
            };
            distribution: {
                /** @description Whole minor units of the report currency */
                fromMinor: number;
                toMinor: number | null;
                customers: number;
                /** @description Whole minor units of the report currency */
                futureMinor: number;
            }[];
            alive: {
                from: number;
                to: number;
                customers: number;
                /** @description Whole minor units of the report currency */
                futureMinor: number;
            }[];
            fits: components["schemas"]["ModelFit"][];
            backtest: components["schemas"]["Backtest"] | null;
        };
        LintFinding: {
            /** @enum {string} */
            level: "error" | "warning";
            /** @enum {string} */
            code: "liquid" | "mjml" | "mjml-only-email" | "no-subject" | "no-public-url" | "sms-signature" | "sms-opt-out" | "sms-template" | "sms-parts" | "clipped" | "placeholder" | "plain-http" | "name-may-be-empty" | "shouting" | "other-language";
            /** @enum {string} */
            locale: "zh-CN" | "en";
            detail: string;
        };
        /** @enum {string} */
        LossKind: "natural" | "malicious" | "competitive" | "fault" | "unknown";
        /** @enum {string} */
        LossSign: "refundedLast" | "manyRefunds" | "bargains" | "narrowed" | "moved" | "slowing";
        /** @enum {string} */
        LostType: "strong-discontent" | "strong-content" | "strong-unknown" | "weak-discontent" | "weak-content" | "weak-unknown";
        Mapping: {
            entity: components["schemas"]["Entity"];
            columns: {
                [key: string]: components["schemas"]["Field"];
            };
            source: string;
            /** @default  */
            shop: string;
            /** @default  */
            channel: string;
            zone: string;
            currency: string;
            /** @default null */
            dayFirst: boolean | null;
            /** @default null */
            decimalComma: boolean | null;
            /** @default {} */
            statuses: {
                [key: string]: components["schemas"]["OrderStatus"];
            };
            /** @default completed */
            defaultStatus: components["schemas"]["OrderStatus"];
        };
        MappingInput: {
            entity: components["schemas"]["EntityInput"];
            columns: {
                [key: string]: components["schemas"]["FieldInput"];
            };
            source: string;
            /** @default  */
            shop?: string;
            /** @default  */
            channel?: string;
            zone: string;
            currency: string;
            /** @default null */
            dayFirst?: boolean | null;
            /** @default null */
            decimalComma?: boolean | null;
            /** @default {} */
            statuses?: {
                [key: string]: components["schemas"]["OrderStatusInput"];
            };
            /** @default completed */
            defaultStatus?: components["schemas"]["OrderStatusInput"];
        };
        MarkovCheck: {
            order: {
                statistic: number;
                degrees: number;
                probability: number | null;
            };
            constancy: {
                statistic: number;
                degrees: number;
                probability: number | null;
            };
            monthsAhead: number;
            largestError: number;
            holds: boolean;
        };
        Me: {
            userId: string;
            name: string;
            email: string;
            role: string;
        };
        /** @enum {string} */
        Measure: "revenue" | "net" | "profit";
        /** @enum {string} */
        MeasureInput: "revenue" | "net" | "profit";
        MessagePreview: {
            customerId: string;
            name: string;
            /** @enum {string} */
            locale: "zh-CN" | "en";
            subject: string;
            body: string;
            isHtml: boolean;
            smsParts: number | null;
            excluded: string;
            fault: string;
        };
        MessageReturn: {
            returnId: string;
            /** @enum {string} */
            provider: "aliyun-sms" | "ses";
            /** @enum {string} */
            kind: "delivered" | "undelivered" | "bounced" | "complained" | "opted-out" | "replied";
            address: string;
            messageKey: string;
            detail: string;
            /** Format: date-time */
            happenedAt: string;
        };
        MessageReturns: {
            addresses: {
                /** @enum {string} */
                provider: "aliyun-sms" | "ses";
                url: string;
            }[];
            latest: components["schemas"]["MessageReturn"][];
        };
        Meta: {
            asOf: components["schemas"]["Day"];
            runId: number;
            currency: string;
            customers: number;
            orders: number;
            /** Format: date-time */
            computedAt: string;
            dataUntil: components["schemas"]["Day"];
            isSample: boolean;
            kept: {
                fromRun: number;
                reworked: number;
            } | null;
        };
        /** @enum {string} */
        Metric: "conversion" | "orders" | "net" | "profit" | "value";
        MetricEffect: {
            metric: components["schemas"]["Metric"];
            treatedMean: number;
            controlMean: number;
            difference: number;
            lower: number | null;
            upper: number | null;
            pvalue: number | null;
            plain: {
                lower: number | null;
                upper: number | null;
                difference: number;
            };
            always: {
                lower: number | null;
                upper: number | null;
            } | null;
            varianceReduction: number | null;
            smallestEffect: number | null;
        };
        /** @enum {string} */
        MetricInput: "conversion" | "orders" | "net" | "profit" | "value";
        ModelFit: {
            /** @enum {string} */
            model: "mbg-nbd" | "bg-nbd" | "pareto-nbd" | "mbg-cnbd-k" | "bg-cnbd-k" | "gamma-gamma";
            state: components["schemas"]["ModelState"];
            words: components["schemas"]["ModelWord"][];
            parameters: {
                [key: string]: number;
            };
            standardErrors: {
                [key: string]: number;
            };
            logLikelihood: number | null;
            converged: boolean;
            identified: boolean;
            n: number;
        };
        /** @enum {string} */
        ModelState: "trusted" | "weak" | "refused";
        ModelWord: {
            code: string;
            params: {
                [key: string]: string | number;
            };
        };
        ModelsAnswer: {
            meta: components["schemas"]["Meta"];
            methods: string[];
            model: ("mbg-nbd" | "bg-nbd" | "pareto-nbd" | "mbg-cnbd-k" | "bg-cnbd-k") | null;
            customers: number;
            agreement: {
                a: string;
                b: string;
                spearman: number | null;
                top5: number;
                top20: number;
            }[];
            found: {
                method: string;
                spearman: number | null;
                top5: number;
                top10: number;
                top20: number;
            }[];
            words: components["schemas"]["ModelWord"][];
        };
        NewCampaignInput: {
            name: string;
            steps: components["schemas"]["CampaignDraftInput"];
        };
        NewCarePlanInput: {
            /** @enum {string} */
            kind: "care" | "key-account";
            name: string;
            owner: string;
            aim: string;
            where: string[];
            customerId: string | null;
            contacts: string;
            reviewOn: components["schemas"]["DayInput"] | null;
            evaluation: string;
            items: {
                /** @enum {string} */
                kind: "call" | "visit" | "gift" | "service-review" | "other";
                title: string;
                dueOn: components["schemas"]["DayInput"];
                at: string | null;
                owner: string;
                itemId: number | null;
            }[];
        };
        NewConsentInput: {
            /** @enum {string} */
            channel: "all" | "email" | "sms" | "webhook" | "file" | "task";
            /** @enum {string} */
            purpose: "all" | "marketing" | "service" | "ads:google" | "ads:meta" | "ads:tiktok" | "ads:ocean-engine" | "ads:tencent" | "ads:alimama";
            /** @enum {string} */
            decision: "granted" | "withdrawn";
            /** @enum {string} */
            basis: "consent" | "contract" | "interest" | "withdrawal" | "bounce";
            evidence: string;
            expiresAt: string | null;
            /** @enum {string} */
            subjectKind: "email" | "phone" | "account";
            subject: string;
            /** Format: date-time */
            decidedAt?: string;
        };
        NewCustomerListInput: {
            name: string;
            file: components["schemas"]["CustomerListFileInput"];
        };
        NewDecisionInput: {
            version: number;
            revision: number;
            /** @enum {string} */
            decision: "continue" | "change" | "stop";
            feedback: string;
            faults: string;
            improvement: string;
            experiments: number[];
            reviewOn: components["schemas"]["DayInput"];
        };
        NewExperimentInput: {
            name: string;
            question: string;
            primary: components["schemas"]["MetricInput"];
            windowDays: number;
            shareTreated: number | null;
            /** @description Whole minor units of the report currency */
            costMinor: number;
            strategyId: number | null;
            file: {
                uploadId: string;
                customerColumn: string;
                /** @enum {string} */
                by: "customer" | "email" | "phone" | "number";
                armColumn: string;
                control: string | null;
                dayColumn: string | null;
                assignedOn: components["schemas"]["DayInput"] | null;
            };
        };
        NewGradeSchemeInput: {
            name: components["schemas"]["BothNamesInput"];
            definition: components["schemas"]["GradeDefinitionInput"];
        };
        NewJourneyInput: {
            name: string;
            definition: components["schemas"]["JourneyDefinitionInput"];
            ready: string | null;
        };
        NewSchemeInput: {
            name: string;
            aim: string;
            definition: components["schemas"]["WeightedDefinitionInput"];
        };
        NewSegmentInput: {
            name: string;
            /** @default  */
            aim?: string;
            definition: components["schemas"]["SegmentDefinitionInput"];
            ready?: string;
        };
        NewStrategyInput: {
            name: string;
            programme: ("loyalty" | "satisfaction" | "lifetime" | "loyal-customers" | "high-potential") | null;
            body: components["schemas"]["StrategyBodyInput"];
        };
        NewStudyInput: {
            name: string;
            file: {
                uploadId: string;
                customerColumn: string | null;
                /** @enum {string} */
                by: "customer" | "email" | "phone" | "number";
                subjectColumn: string | null;
                own: string;
                groupColumn: string | null;
                items: {
                    product: string;
                    service: string;
                    personnel: string;
                    image: string;
                    money: string;
                    time: string;
                    energy: string;
                };
            };
            scale: {
                lowest: number;
                highest: number;
            };
            /** @enum {string} */
            costsAre: "burden" | "ease";
        };
        NewTemplateInput: {
            name: string;
            columns: string[];
            mapping: components["schemas"]["MappingInput"];
        };
        /** @enum {string} */
        OrderStatus: "pending" | "paid" | "shipped" | "completed" | "partially-refunded" | "refunded" | "cancelled" | "adjustment";
        /** @enum {string} */
        OrderStatusInput: "pending" | "paid" | "shipped" | "completed" | "partially-refunded" | "refunded" | "cancelled" | "adjustment";
        /** @description first matters `times` times as much as second: 1/9 … 9 */
        PairJudgement: {
            first: string;
            second: string;
            times: number;
        };
        /** @description first matters `times` times as much as second: 1/9 … 9 */
        PairJudgementInput: {
            first: string;
            second: string;
            times: number;
        };
        /** @enum {string} */
        Pattern: "I" | "II" | "III" | "IV";
        PlanItem: {
            itemId: string;
            /** @enum {string} */
            kind: "contact" | "service" | "care" | "resources" | "training" | "kpi";
            what: string;
            how: string;
            owner: string;
            startsOn: components["schemas"]["Day"] | null;
            dueOn: components["schemas"]["Day"];
            /** @enum {string} */
            state: "planned" | "doing" | "done" | "dropped";
            budgetMinor: number | null;
            goalId: string | null;
            index: ("satisfaction" | "process" | "effect" | "capability") | null;
        };
        PlanItemInput: {
            itemId: string;
            /** @enum {string} */
            kind: "contact" | "service" | "care" | "resources" | "training" | "kpi";
            what: string;
            how: string;
            owner: string;
            startsOn: components["schemas"]["DayInput"] | null;
            dueOn: components["schemas"]["DayInput"];
            /** @enum {string} */
            state: "planned" | "doing" | "done" | "dropped";
            budgetMinor: number | null;
            goalId: string | null;
            index: ("satisfaction" | "process" | "effect" | "capability") | null;
        };
        PotentialAnswer: {
            meta: components["schemas"]["Meta"];
            cuts: {
                /** @description Whole minor units of the report currency */
                currentMinor: number;
                /** @description Whole minor units of the report currency */
                potentialMinor: number;
            };
            quadrants: {
                /** @enum {string} */
                quadrant: "I" | "II" | "III" | "IV";
                customers: number;
                /** @description Whole minor units of the report currency */
                currentMinor: number;
                /** @description Whole minor units of the report currency */
                potentialMinor: number;
            }[];
            bins: {
                currentMinor: number;
                potentialMinor: number;
                customers: number;
                currentFromMinor?: number | null;
                currentToMinor?: number | null;
                potentialFromMinor?: number | null;
                potentialToMinor?: number | null;
            }[];
            points: {
                customerId: string;
                /** @description Whole minor units of the report currency */
                currentMinor: number;
                /** @description Whole minor units of the report currency */
                potentialMinor: number;
            }[];
            movement: {
                from: string;
                to: string;
                customers: number;
                /** @description Whole minor units of the report currency */
                potentialMinor: number;
            }[] | null;
            refused: components["schemas"]["ModelWord"][];
        };
        PrelaunchSheet: {
            counts: components["schemas"]["AudienceCounts"];
            measure: components["schemas"]["CampaignMeasure"] | null;
            baseline: number | null;
            smallestEffect: number | null;
            smallestLift: number | null;
            expectedEffect: number | null;
            isVisible: boolean | null;
            expectedGain: number | null;
            /** @description Whole minor units of the report currency */
            costMinor: number;
            budgetMinor: number | null;
            seconds: number | null;
            findings: components["schemas"]["LintFinding"][];
            blocks: {
                /** @enum {string} */
                code: "step-open" | "content" | "nobody" | "nobody-treated" | "no-control" | "channel-unset" | "over-budget" | "stopped" | "second-person";
                detail: string;
            }[];
            level: number;
            power: number;
        };
        PreviewAskInput: {
            steps: components["schemas"]["CampaignDraftInput"];
            customerId?: string;
        };
        /** @description RFC 9457 problem details; `detail` is in the language asked for */
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            code: string;
            params: {
                [key: string]: unknown;
            };
            requestId: string;
        };
        ProfitAnswer: {
            meta: components["schemas"]["Meta"];
            by: components["schemas"]["ProfitBy"];
            rfmMethod: components["schemas"]["RfmMethod"];
            total: {
                customers: number;
                losing: number;
                /** @description Whole minor units of the report currency */
                netMinor: number;
                /** @description Whole minor units of the report currency */
                taxMinor: number;
                /** @description Whole minor units of the report currency */
                goodsMinor: number;
                /** @description Whole minor units of the report currency */
                deliveryMinor: number;
                /** @description Whole minor units of the report currency */
                feeMinor: number;
                /** @description Whole minor units of the report currency */
                serviceMinor: number;
                /** @description Whole minor units of the report currency */
                acquisitionMinor: number;
                /** @description Whole minor units of the report currency */
                careMinor: number;
                /** @description Whole minor units of the report currency */
                costMinor: number;
                /** @description Whole minor units of the report currency */
                earnedMinor: number;
                onRevenue: number | null;
                onCost: number | null;
            };
            silent: ("paymentFeeShare" | "returnCostMinor" | "shippingCostMinor" | "careCostMinor" | "acquisition")[];
            losing: {
                /** @description Whole minor units of the report currency */
                lossMinor: number;
                expectedBack: number | null;
            };
            horizonDays: number;
            groups: {
                customers: number;
                losing: number;
                /** @description Whole minor units of the report currency */
                netMinor: number;
                /** @description Whole minor units of the report currency */
                taxMinor: number;
                /** @description Whole minor units of the report currency */
                goodsMinor: number;
                /** @description Whole minor units of the report currency */
                deliveryMinor: number;
                /** @description Whole minor units of the report currency */
                feeMinor: number;
                /** @description Whole minor units of the report currency */
                serviceMinor: number;
                /** @description Whole minor units of the report currency */
                acquisitionMinor: number;
                /** @description Whole minor units of the report currency */
                careMinor: number;
                /** @description Whole minor units of the report currency */
                costMinor: number;
                /** @description Whole minor units of the report currency */
                earnedMinor: number;
                onRevenue: number | null;
                onCost: number | null;
                group: string;
            }[];
            distribution: {
                fromMinor: number | null;
                toMinor: number | null;
                customers: number;
                /** @description Whole minor units of the report currency */
                earnedMinor: number;
            }[];
            whale: {
                customers: number;
                earned: number;
            }[];
            best: {
                customerId: string;
                name: string;
                /** @description Whole minor units of the report currency */
                netMinor: number;
                /** @description Whole minor units of the report currency */
                costMinor: number;
                /** @description Whole minor units of the report currency */
                earnedMinor: number;
            }[];
            worst: {
                customerId: string;
                name: string;
                /** @description Whole minor units of the report currency */
                netMinor: number;
                /** @description Whole minor units of the report currency */
                costMinor: number;
                /** @description Whole minor units of the report currency */
                earnedMinor: number;
            }[];
            payback: {
                cohorts: {
                    group: string;
                    customers: number;
                    acquisitionPerHeadMinor: number;
                    months: number | null;
                    earnedPerHeadMinor: number[];
                }[];
                groups: {
                    group: string;
                    customers: number;
                    acquisitionPerHeadMinor: number;
                    months: number | null;
                    earnedPerHeadMinor: number[];
                }[];
            };
        };
        /** @enum {string} */
        ProfitBy: "stage" | "channel" | "source" | "rfmGroup" | "category" | "abc" | "province" | "quarter";
        /** @enum {string} */
        ProfitByInput: "stage" | "channel" | "source" | "rfmGroup" | "category" | "abc" | "province" | "quarter";
        /** @enum {string} */
        Purpose: "marketing" | "service";
        /** @enum {string} */
        PurposeInput: "marketing" | "service";
        PyramidAnswer: {
            meta: components["schemas"]["Meta"];
            layers: {
                /** @enum {string} */
                layer: "key" | "ordinary" | "small";
                customers: number;
                /** @description Whole minor units of the report currency */
                moneyMinor: number;
                /** @description Whole minor units of the report currency */
                futureMinor: number;
                /** @description Whole minor units of the report currency */
                meanMinor: number;
                fromMinor: number | null;
            }[];
        };
        QualityAnswer: {
            stages: {
                /** @enum {string} */
                stage: "collect" | "clean" | "store" | "analyse" | "apply";
                /** @enum {string} */
                state: "ok" | "warning" | "red" | "never";
                rows: number;
                at: string | null;
            }[];
            parts: {
                /** @enum {string} */
                part: "sources" | "warehouse" | "analysis" | "tools";
                ok: boolean;
                rows: number;
                bytes: number;
            }[];
            checks: {
                table: string;
                check: string;
                rowsWrong: number;
                red: boolean;
                /** Format: date-time */
                at: string;
            }[];
            sources: {
                source: string;
                orders: number;
                firstOn: components["schemas"]["Day"];
                lastOn: components["schemas"]["Day"];
                lastImportAt: string | null;
                stale: boolean;
            }[];
            completeness: {
                /** @enum {string} */
                nature: "descriptive" | "marketing" | "transactional";
                field: string;
                filled: number;
                of: number;
            }[];
            flags: {
                code: string;
                rows: number;
            }[];
            guests: {
                orders: number;
                revenueMinor: number;
            };
            blockedIdentifiers: {
                kind: string;
                value: string;
                accounts: number;
                reason: string;
            }[];
        };
        /** @description Something the file does not decide by itself */
        Question: {
            /** @enum {string} */
            code: "date-order" | "decimal-sign" | "encoding" | "status" | "entity" | "order-numbers-destroyed";
            column: string;
            examples: string[];
        };
        /** @description Report currency for one unit of `currency`, from this day on */
        Rate: {
            currency: string;
            /** Format: date */
            on: string;
            rate: number;
        };
        /** @description Report currency for one unit of `currency`, from this day on */
        RateInput: {
            currency: string;
            /** Format: date */
            on: string;
            rate: number;
        };
        ReadingChangeInput: {
            reading?: {
                format?: components["schemas"]["FileFormatInput"];
                gzip?: boolean;
                encoding?: string;
                delimiter?: string | null;
                sheet?: string | null;
                headerRow?: number;
                columns?: string[];
            };
            mapping?: components["schemas"]["MappingInput"];
        };
        ReadyJourney: {
            key: string;
            definition: components["schemas"]["JourneyDefinition"];
            /** @enum {string} */
            source: "scores" | "placed" | "unpaid" | "shipped" | "delivered" | "refunded" | "birthday" | "tier" | "complaint" | "cart";
            records: number;
        };
        ReadySegment: {
            key: string;
            definition: components["schemas"]["SegmentDefinition"];
            customers: number;
            base: number;
            segmentId: number | null;
        };
        RefusedPage: {
            rows: components["schemas"]["RefusedRow"][];
            total: number;
        };
        RefusedRow: {
            importId: number;
            row: number;
            line: number;
            column: string;
            value: string;
            code: string;
            params: {
                [key: string]: string | number;
            };
            message: string;
            raw: {
                [key: string]: string;
            };
            replayedBy: number | null;
        };
        ReplayOrderInput: {
            mapping?: components["schemas"]["MappingInput"];
        };
        ResolutionInput: {
            /** @enum {string} */
            finding: "was-sent" | "send-again";
        };
        RfmAnswer: {
            meta: components["schemas"]["Meta"];
            method: components["schemas"]["RfmMethod"];
            windowDays: number;
            cuts: {
                recencyDays: number[];
                orders: number[];
                moneyMinor: number[];
            };
            cells: {
                r: number;
                f: number;
                customers: number;
                /** @description Whole minor units of the report currency */
                moneyMinor: number;
                /** @description Whole minor units of the report currency */
                futureMinor: number;
                groups: components["schemas"]["RfmGroup"][];
            }[];
            groups: {
                group: components["schemas"]["RfmGroup"];
                customers: number;
                /** @description Whole minor units of the report currency */
                moneyMinor: number;
                /** @description Whole minor units of the report currency */
                futureMinor: number;
                rule: string;
            }[];
            codes: {
                rfm: string;
                customers: number;
                /** @description Whole minor units of the report currency */
                moneyMinor: number;
            }[];
        };
        /** @enum {string} */
        RfmGroup: "champions" | "loyal" | "potential" | "new" | "promising" | "attention" | "about-to-sleep" | "cannot-lose" | "at-risk" | "hibernating" | "lost";
        /** @enum {string} */
        RfmMethod: "quantile" | "fixed" | "breaks";
        /** @enum {string} */
        RfmMethodInput: "quantile" | "fixed" | "breaks";
        SampleOrderInput: {
            customers?: number;
            years?: number;
            seed?: number;
        };
        /** @enum {string} */
        Scale: "fifths" | "range" | "topsis";
        /** @enum {string} */
        ScaleInput: "fifths" | "range" | "topsis";
        /** @description A yardstick for customers, kept under a name */
        Scheme: {
            name: string;
            aim: string;
            schemeId: number;
            version: number;
            definition: components["schemas"]["WeightedDefinition"];
            /** Format: date-time */
            changedAt: string;
        };
        /** @description Left out: the last day with an order */
        ScoreOrderInput: {
            asOf?: components["schemas"]["DayInput"];
        };
        ScoreRun: {
            runId: number;
            asOf: components["schemas"]["Day"];
            /** @enum {string} */
            state: "running" | "published" | "failed";
            customers: number;
            /** Format: date-time */
            createdAt: string;
            publishedAt: string | null;
            seconds: number | null;
            keptFrom: number | null;
            reworked: number | null;
        };
        Segment: {
            segmentId: number;
            name: string;
            aim: string;
            version: number;
            definition: components["schemas"]["SegmentDefinition"];
            ready: string | null;
            isArchived: boolean;
            owner: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            changedAt: string;
            changedBy: string;
            size: components["schemas"]["SegmentSize"] | null;
        };
        SegmentBehaviour: {
            /** @enum {string} */
            act: "purchase" | "refund";
            of?: {
                /** @enum {string} */
                field: "product" | "category" | "channel" | "source";
                values: string[];
            }[];
            when?: components["schemas"]["SegmentTime"];
            times?: {
                /** @enum {string} */
                operator: "gte" | "lte" | "is";
                count: number;
            };
            amount?: {
                /** @enum {string} */
                operator: "gte" | "lte";
                minor: number;
            };
            next?: {
                /** @enum {string} */
                act: "purchase" | "refund";
                of?: {
                    /** @enum {string} */
                    field: "product" | "category" | "channel" | "source";
                    values: string[];
                }[];
                withinDays: number;
            };
        };
        SegmentBehaviourInput: {
            /** @enum {string} */
            act: "purchase" | "refund";
            of?: {
                /** @enum {string} */
                field: "product" | "category" | "channel" | "source";
                values: string[];
            }[];
            when?: components["schemas"]["SegmentTimeInput"];
            times?: {
                /** @enum {string} */
                operator: "gte" | "lte" | "is";
                count: number;
            };
            amount?: {
                /** @enum {string} */
                operator: "gte" | "lte";
                minor: number;
            };
            next?: {
                /** @enum {string} */
                act: "purchase" | "refund";
                of?: {
                    /** @enum {string} */
                    field: "product" | "category" | "channel" | "source";
                    values: string[];
                }[];
                withinDays: number;
            };
        };
        /** @description Which customers, as data. `all` of nothing is everybody. */
        SegmentDefinition: {
            where: string;
        } | {
            did: components["schemas"]["SegmentBehaviour"];
        } | {
            all: components["schemas"]["SegmentDefinition"][];
        } | {
            any: components["schemas"]["SegmentDefinition"][];
        } | {
            not: components["schemas"]["SegmentDefinition"];
        };
        /** @description Which customers, as data. `all` of nothing is everybody. */
        SegmentDefinitionInput: {
            where: string;
        } | {
            did: components["schemas"]["SegmentBehaviourInput"];
        } | {
            all: components["schemas"]["SegmentDefinitionInput"][];
        } | {
            any: components["schemas"]["SegmentDefinitionInput"][];
        } | {
            not: components["schemas"]["SegmentDefinitionInput"];
        };
        SegmentDetail: {
            segment: components["schemas"]["Segment"];
            versions: components["schemas"]["SegmentVersion"][];
            sizes: components["schemas"]["SegmentSize"][];
            namedBy: {
                segmentId: number;
                name: string;
            }[];
        };
        /** @enum {string} */
        SegmentOperator: "is" | "not" | "in" | "gte" | "lte" | "gt" | "lt" | "between";
        SegmentOverlap: {
            meta: components["schemas"]["Meta"];
            here: number;
            there: number;
            both: number;
            likeness: number | null;
        };
        SegmentProfile: {
            meta: components["schemas"]["Meta"];
            customers: number;
            means: {
                /** @enum {string} */
                of: "orders" | "recencyDays" | "netMinor" | "profitMinor" | "futureProfitMinor" | "alive";
                here: number | null;
                base: number | null;
            }[];
            groups: {
                /** @enum {string} */
                by: "stage" | "rfmGroup" | "abc" | "source" | "province";
                value: string;
                here: number;
                base: number;
            }[];
        };
        /** @description How large a segment was by a run */
        SegmentSize: {
            asOf: components["schemas"]["Day"];
            runId: number;
            version: number;
            base: number;
            customers: number;
            /** @description Whole minor units of the report currency */
            netMinor: number;
            futureProfitMinor: number | null;
            entered: number | null;
            gone: number | null;
        };
        SegmentTime: {
            lastDays: number;
            exceptLastDays?: number;
        } | {
            from?: components["schemas"]["Day"];
            to?: components["schemas"]["Day"];
        };
        SegmentTimeInput: {
            lastDays: number;
            exceptLastDays?: number;
        } | {
            from?: components["schemas"]["DayInput"];
            to?: components["schemas"]["DayInput"];
        };
        /** @description Who a definition finds, without keeping it */
        SegmentTrial: {
            meta: components["schemas"]["Meta"];
            customers: number;
            sums: {
                /** @description Whole minor units of the report currency */
                revenueMinor: number;
                /** @description Whole minor units of the report currency */
                netMinor: number;
                /** @description Whole minor units of the report currency */
                profitMinor: number;
                /** @description Whole minor units of the report currency */
                futureRevenueMinor: number;
                /** @description Whole minor units of the report currency */
                futureProfitMinor: number;
            };
            sample: components["schemas"]["CustomerRow"][];
            sql: string;
            params: {
                [key: string]: unknown;
            };
        };
        SegmentVersion: {
            version: number;
            name: string;
            aim: string;
            definition: components["schemas"]["SegmentDefinition"];
            /** Format: date-time */
            changedAt: string;
            changedBy: string;
        };
        SendingSwitchInput: {
            isStopped: boolean;
        };
        SesChannel: {
            /** @constant */
            via: "ses";
            region: string;
            accessKeyId: string;
            fromName: string;
            /** Format: email */
            fromAddress: string;
            /** @default  */
            replyTo: "" | string;
            /** @default  */
            configurationSet: string;
        };
        SesChannelInput: {
            /** @constant */
            via: "ses";
            region: string;
            accessKeyId: string;
            fromName: string;
            /** Format: email */
            fromAddress: string;
            /** @default  */
            replyTo?: "" | string;
            /** @default  */
            configurationSet?: string;
        };
        SessionBodyInput: {
            /** Format: email */
            email: string;
            password: string;
        };
        Settings: {
            /** @default Patron */
            shopName: string;
            /** @default Asia/Shanghai */
            zone: string;
            /** @default CNY */
            currency: string;
            /**
             * @default monday
             * @enum {string}
             */
            weekStart: "monday" | "sunday";
            /** @default 1 */
            fiscalYearStart: number;
            /** @default CN */
            country: string;
            /** @default 0.6 */
            costShare: number;
            /** @default 0 */
            orderCostMinor: number;
            /**
             * @default {
             *       "paymentFeeShare": 0,
             *       "returnCostMinor": 0,
             *       "shippingCostMinor": 0,
             *       "careCostMinor": 0,
             *       "careDays": 365,
             *       "acquisition": []
             *     }
             */
            costs: components["schemas"]["CostModel"];
            /** @default 365 */
            horizonDays: number;
            /** @default 0.1 */
            yearlyDiscount: number;
            /** @default 365 */
            rfmWindowDays: number;
            /** @default quantile */
            rfmMethod: components["schemas"]["RfmMethod"];
            /**
             * @default {
             *       "recencyDays": [
             *         30,
             *         90,
             *         180,
             *         365
             *       ],
             *       "orders": [
             *         1,
             *         2,
             *         4,
             *         8
             *       ],
             *       "moneyMinor": [
             *         10000,
             *         30000,
             *         80000,
             *         200000
             *       ]
             *     }
             */
            rfmFixed: {
                recencyDays: number[];
                orders: number[];
                moneyMinor: number[];
            };
            /**
             * @default {
             *       "a": 0.05,
             *       "b": 0.15
             *     }
             */
            abc: {
                a: number;
                b: number;
            };
            /**
             * @default {
             *       "key": 0.2,
             *       "ordinary": 0.3
             *     }
             */
            pyramid: {
                key: number;
                ordinary: number;
            };
            /** @default 0.3 */
            potentialShare: number;
            /**
             * @default {
             *       "formationOrders": 2,
             *       "stabilityOrders": 4,
             *       "stabilityDays": 90,
             *       "longStabilityDays": 365,
             *       "declineFactor": 2,
             *       "lostFactor": 4,
             *       "minimumGapDays": 14,
             *       "maximumGapDays": 180,
             *       "fallbackGapDays": 90
             *     }
             */
            lifecycle: {
                /** @default 2 */
                formationOrders: number;
                /** @default 4 */
                stabilityOrders: number;
                /** @default 90 */
                stabilityDays: number;
                /** @default 365 */
                longStabilityDays: number;
                /** @default 2 */
                declineFactor: number;
                /** @default 4 */
                lostFactor: number;
                /** @default 14 */
                minimumGapDays: number;
                /** @default 180 */
                maximumGapDays: number;
                /** @default 90 */
                fallbackGapDays: number;
            };
            /**
             * @default auto
             * @enum {string}
             */
            model: "auto" | "mbg-nbd" | "bg-nbd" | "pareto-nbd" | "mbg-cnbd-k" | "bg-cnbd-k";
            /** @default 0.25 */
            backtestShare: number;
            /**
             * @default plain
             * @enum {string}
             */
            largeNumbers: "plain" | "wan";
        };
        /** @description The owner, with the token of the set-up link that the first start prints */
        SetupBodyInput: {
            token: string;
            name: string;
            /** Format: email */
            email: string;
            password: string;
        };
        SmsChannel: {
            accessKeyId: string;
            signName: string;
            templates: components["schemas"]["SmsTemplate"][];
        };
        SmsChannelInput: {
            accessKeyId: string;
            signName: string;
            templates: components["schemas"]["SmsTemplateInput"][];
        };
        SmsTemplate: {
            code: string;
            text: string;
        };
        SmsTemplateInput: {
            code: string;
            text: string;
        };
        /** @enum {string} */
        Stage: "exploration" | "formation" | "stability" | "decline" | "lost";
        StageLife: {
            stage: components["schemas"]["Stage"];
            entered: number;
            atRisk: number[];
            surviving: number[];
            lower: number[];
            upper: number[];
            months: number | null;
            monthsInterval: components["schemas"]["Interval"] | null;
            horizonMonths: number;
        };
        StageOutlookAnswer: {
            meta: components["schemas"]["Meta"];
            months: number;
            from: components["schemas"]["Day"] | null;
            to: components["schemas"]["Day"] | null;
            transitions: {
                stage: components["schemas"]["Stage"];
                customers: number;
                next: {
                    stage: components["schemas"]["Stage"];
                    count: number;
                    probability: number;
                    lower: number;
                    upper: number;
                }[];
            }[];
            check: components["schemas"]["MarkovCheck"] | null;
            lives: components["schemas"]["StageLife"][];
            contribution: {
                /** @enum {string} */
                s3: "contact" | "growth" | "maturity" | "decline";
                stages: components["schemas"]["Stage"][];
                customers: number;
                /** @description Whole minor units of the report currency */
                moneyMinor: number;
                share: number | null;
                interval: components["schemas"]["Interval"] | null;
                claimed: number;
                claimedOfAll: number;
            }[];
            contributionFrom: components["schemas"]["Day"] | null;
        };
        StagesAnswer: {
            meta: components["schemas"]["Meta"];
            rules: {
                stage: components["schemas"]["Stage"];
                rule: string;
            }[];
            stages: {
                stage: components["schemas"]["Stage"];
                customers: number;
                /** @description Whole minor units of the report currency */
                moneyMinor: number;
                /** @description Whole minor units of the report currency */
                futureMinor: number;
                meanSilenceDays: number;
            }[];
            history: {
                on: components["schemas"]["Day"];
                stage: components["schemas"]["Stage"];
                customers: number;
            }[];
        };
        Status: {
            version: string;
            shopName: string;
            isSample: boolean;
            currency: string;
            zone: string;
            dataUntil: components["schemas"]["Day"] | null;
            asOf: components["schemas"]["Day"] | null;
            asOfDates: components["schemas"]["Day"][];
            facts: {
                store: string;
                shards: number;
                ok: boolean;
            };
            records: {
                store: string;
                ok: boolean;
            };
            running: components["schemas"]["Job"][];
            firstRun: boolean;
            hasOwner: boolean;
        };
        Strategy: {
            strategyId: number;
            name: string;
            programme: ("loyalty" | "satisfaction" | "lifetime" | "loyal-customers" | "high-potential") | null;
            /** @enum {string} */
            state: "open" | "stopped";
            version: number;
            revision: number;
            body: components["schemas"]["StrategyBody"];
            /** Format: date-time */
            beganAt: string;
            /** Format: date-time */
            changedAt: string;
            changedBy: string;
            standings: components["schemas"]["GoalStanding"][];
            customers: number | null;
            decided: components["schemas"]["DecidedVersion"][];
            gain: components["schemas"]["StrategyGain"] | null;
        };
        StrategyBody: {
            aim: string;
            principles: string;
            elements: string;
            audience: string[];
            owner: string;
            reviewOn: components["schemas"]["Day"];
            goals: components["schemas"]["Goal"][];
            items: components["schemas"]["PlanItem"][];
        };
        StrategyBodyInput: {
            aim: string;
            principles: string;
            elements: string;
            audience: string[];
            owner: string;
            reviewOn: components["schemas"]["DayInput"];
            goals: components["schemas"]["GoalInput"][];
            items: components["schemas"]["PlanItemInput"][];
        };
        StrategyGain: {
            experiments: number;
            profitMinor: number;
            lower: number;
            upper: number;
            level: number;
        };
        StudyCounts: {
            rows: number;
            blank: number;
            unreadable: number;
            outside: number;
            repeated: number;
            thin: number;
            complete: number;
            partial: number;
            linked: number;
            examples: {
                line: number;
                column: string;
                value: string;
            }[];
        };
        Task: {
            deliveryId: string;
            campaignId: number;
            campaign: string;
            customerId: string;
            phone: string;
            subject: string;
            body: string;
            /** Format: date-time */
            createdAt: string;
            doneAt: string | null;
            outcome: string;
        };
        TaskDoneInput: {
            /** @enum {string} */
            outcome: "reached" | "not-reached" | "refused";
        };
        Template: {
            name: string;
            columns: string[];
            mapping: components["schemas"]["Mapping"];
            usedCount: number;
            /** Format: date-time */
            createdAt: string;
        };
        TestSend: {
            outcome: string;
            reason: string;
        };
        Timeline: {
            entries: components["schemas"]["TimelineEntry"][];
            next: string | null;
        };
        TimelineEntry: {
            /** @enum {string} */
            kind: "order" | "return" | "cancelled" | "refund" | "stage";
            on: components["schemas"]["Day"];
            at: string | null;
            orderNo: string;
            source: string;
            channel: string;
            status: string;
            /** @description Whole minor units of the report currency */
            amountMinor: number;
            lines: {
                productNo: string;
                name: string;
                category: string;
                quantity: number;
                /** @description Whole minor units of the report currency */
                totalMinor: number;
            }[];
            fromStage: components["schemas"]["Stage"] | null;
            toStage: components["schemas"]["Stage"] | null;
            importId: number;
        };
        /** @enum {string} */
        Touch: "product" | "category" | "channel" | "source";
        /** @enum {string} */
        TouchInput: "product" | "category" | "channel" | "source";
        TrajectoriesAnswer: {
            meta: components["schemas"]["Meta"];
            rules: {
                life: components["schemas"]["Life"];
                rule: string;
            }[];
            lives: {
                life: components["schemas"]["Life"];
                customers: number;
                /** @description Whole minor units of the report currency */
                moneyMinor: number;
                meanDays: number | null;
                curve: components["schemas"]["ValueCurve"] | null;
            }[];
            causes: {
                pattern: components["schemas"]["Pattern"];
                /** @enum {string} */
                landmark: "first" | "formation" | "stability";
                customers: number;
                others: number;
                causes: {
                    cause: string;
                    evidence: components["schemas"]["Evidence"][];
                }[];
            }[];
            returned: number;
            level: number;
        };
        TrajectoryFactorsAnswer: {
            meta: components["schemas"]["Meta"];
            by: components["schemas"]["Factor"];
            levels: {
                level: string;
                customers: number;
                patterns: {
                    pattern: components["schemas"]["Pattern"];
                    customers: number;
                    share: number | null;
                    lower: number | null;
                    upper: number | null;
                }[];
                curve: components["schemas"]["ValueCurve"];
            }[];
            leftOut: number;
            test: {
                statistic: number;
                degrees: number;
                probability: number;
                strength: number;
            } | null;
            level: number;
        };
        TwoIntervals: {
            parametric: components["schemas"]["Interval"] | null;
            bootstrap: components["schemas"]["Interval"] | null;
        };
        UnknownDelivery: {
            deliveryId: string;
            customerId: string;
            step: number;
            address: string;
            reason: string;
            attemptedAt: string | null;
        };
        UpliftAnswer: {
            meta: components["schemas"]["Meta"];
            experimentId: number;
            name: string;
            facts: {
                /** @enum {string} */
                state: "found" | "alike" | "open" | "mismatch" | "too-few";
                runId: number;
                asOf: components["schemas"]["Day"];
                treated: number;
                control: number;
                buyers: number;
                every: number;
                needed: {
                    group: number;
                    buyers: number;
                };
                level: number;
                trials: {
                    /** @enum {string} */
                    learner: "two-models" | "transformed-outcome" | "forest";
                    /** @enum {string} */
                    outcome: "profit" | "conversion";
                    qini: number;
                    lower: number;
                    upper: number;
                    auuc: number;
                    slope: number;
                }[];
                chosen: number | null;
                meanEffectMinor: number | null;
                profitPerBuyerMinor: number | null;
                meanAlone: number | null;
                /** @description Whole minor units of the report currency */
                costMinor: number;
                curve: {
                    share: number;
                    added: number;
                    byChance: number;
                }[];
                fifths: {
                    customers: number;
                    expected: number;
                    seen: number | null;
                    lower: number | null;
                    upper: number | null;
                }[];
            } | null;
            isCurrent: boolean;
            kinds: {
                kind: components["schemas"]["UpliftKind"];
                customers: number;
                /** @description Whole minor units of the report currency */
                gainMinor: number;
                meanAlone: number;
            }[];
            queue: {
                customerId: string;
                name: string;
                lastOn: components["schemas"]["Day"];
                stage: string;
                alone: number;
                /** @description Whole minor units of the report currency */
                gainMinor: number;
            }[];
        };
        /** @enum {string} */
        UpliftKind: "treat" | "anyway" | "unmoved" | "putOff";
        Upload: {
            uploadId: string;
            fileName: string;
            bytes: number;
            reading: components["schemas"]["FileReading"];
            mapping: components["schemas"]["Mapping"];
            template: string | null;
            questions: components["schemas"]["Question"][];
            preview: {
                row: number;
                raw: string[];
                mapped: {
                    [key: string]: string;
                };
                refused: {
                    column: string;
                    value: string;
                    code: string;
                }[];
            }[];
        };
        ValueCurve: {
            atRisk: number[];
            perMonthMinor: number[];
            cumulativeMinor: number[];
            lowerMinor: number[];
            upperMinor: number[];
            level: number;
        };
        ValuePartsAnswer: {
            meta: components["schemas"]["Meta"];
            /** @enum {string} */
            by: "abc" | "stage";
            base: {
                customers: number;
                perHeadMinor: number;
                orderWorthMinor: number;
                ordersAlive: number;
                alive: number;
            } | null;
            groups: {
                customers: number;
                perHeadMinor: number;
                orderWorthMinor: number;
                ordersAlive: number;
                alive: number;
                group: ("A" | "B" | "C") | components["schemas"]["Stage"];
                ofValueMinor: number;
                ofLoyaltyMinor: number;
                ofLifecycleMinor: number;
            }[];
            components: {
                /** @description Whole minor units of the report currency */
                revenueMinor: number;
                /** @description Whole minor units of the report currency */
                refundedMinor: number;
                /** @description Whole minor units of the report currency */
                costMinor: number;
                /** @description Whole minor units of the report currency */
                historyMinor: number;
                ifAllStayedMinor: number | null;
                leftMinor: number | null;
                futureMinor: number | null;
            };
            words: components["schemas"]["ModelWord"][];
        };
        WebhookChannel: {
            /** Format: uri */
            url: string;
        };
        WebhookChannelInput: {
            /** Format: uri */
            url: string;
        };
        Weighing: {
            /** @constant */
            method: "hand";
        } | {
            isGrouped: boolean;
            /** @enum {string} */
            together: "judgements" | "priorities";
            judges: components["schemas"]["Judge"][];
            /** @constant */
            method: "ahp";
        } | {
            /** @constant */
            method: "entropy";
            foundOn: components["schemas"]["Day"];
        } | {
            /** @constant */
            method: "outcome";
            foundOn: components["schemas"]["Day"];
        };
        WeighingInput: {
            /** @constant */
            method: "hand";
        } | {
            isGrouped: boolean;
            /** @enum {string} */
            together: "judgements" | "priorities";
            judges: components["schemas"]["JudgeInput"][];
            /** @constant */
            method: "ahp";
        } | {
            /** @constant */
            method: "entropy";
            foundOn: components["schemas"]["DayInput"];
        } | {
            /** @constant */
            method: "outcome";
            foundOn: components["schemas"]["DayInput"];
        };
        WeightedAnswer: {
            meta: components["schemas"]["Meta"];
            scheme: {
                schemeId: number;
                name: string;
                version: number;
            } | null;
            scale: components["schemas"]["Scale"];
            dimensions: {
                dimension: components["schemas"]["Dimension"];
                better: components["schemas"]["Direction"];
                weight: number;
                least: number;
                most: number;
                fifths: number[];
                tellsApart: boolean;
            }[];
            classes: {
                class: number;
                share: number;
                customers: number;
                /** @description Whole minor units of the report currency */
                moneyMinor: number;
                /** @description Whole minor units of the report currency */
                futureMinor: number;
                from: number | null;
                below: number | null;
            }[];
            histogram: {
                from: number;
                to: number;
                customers: number;
                /** @description Whole minor units of the report currency */
                moneyMinor: number;
            }[];
            top: {
                customerId: string;
                name: string;
                stage: components["schemas"]["Stage"];
                score: number;
                class: number;
                /** @description Whole minor units of the report currency */
                moneyMinor: number;
                parts: number[];
            }[];
        };
        WeightedDefinition: {
            dimensions: components["schemas"]["WeightedDimension"][];
            scale: components["schemas"]["Scale"];
            weighing: components["schemas"]["Weighing"];
            shares: number[];
        };
        WeightedDefinitionInput: {
            dimensions: components["schemas"]["WeightedDimensionInput"][];
            scale: components["schemas"]["ScaleInput"];
            weighing: components["schemas"]["WeighingInput"];
            shares: number[];
        };
        WeightedDimension: {
            dimension: components["schemas"]["Dimension"];
            better: components["schemas"]["Direction"];
            weight: number;
        };
        WeightedDimensionInput: {
            dimension: components["schemas"]["DimensionInput"];
            better: components["schemas"]["DirectionInput"];
            weight: number;
        };
        WeightedTest: {
            meta: components["schemas"]["Meta"];
            calibrationEnd: components["schemas"]["Day"] | null;
            holdoutEnd: components["schemas"]["Day"] | null;
            customers: number;
            /** @description Whole minor units of the report currency */
            laterMinor: number;
            ways: {
                /** @enum {string} */
                way: "chosen" | "equal" | "rfm" | "perfect";
                spearman: number | null;
                top5: number | null;
                top10: number | null;
                top20: number | null;
            }[];
            words: components["schemas"]["ModelWord"][];
        };
        WeightsAnswer: {
            meta: components["schemas"]["Meta"];
            /** @enum {string} */
            method: "entropy" | "outcome";
            weights: number[] | null;
            evidence: (number | null)[];
            explained: number | null;
            customers: number;
            calibrationEnd: components["schemas"]["Day"] | null;
            holdoutEnd: components["schemas"]["Day"] | null;
            words: components["schemas"]["ModelWord"][];
        };
        WeightsQuestionInput: {
            /** @enum {string} */
            method: "entropy" | "outcome";
            dimensions: {
                dimension: components["schemas"]["DimensionInput"];
                better: components["schemas"]["DirectionInput"];
            }[];
            scale: components["schemas"]["ScaleInput"];
        };
        WhatIfAnswer: {
            meta: components["schemas"]["Meta"];
            /** @enum {string} */
            state: "known" | "refused";
            customers: number;
            sampled: number;
            horizonDays: number;
            yearlyDiscount: number;
            base: {
                revenueMinor: number;
                profitMinor: number;
            };
            changed: {
                revenueMinor: number;
                profitMinor: number;
                profitInterval: components["schemas"]["Interval"] | null;
            };
            tornado: {
                factor: components["schemas"]["WhatIfFactor"];
                step: number;
                lessMinor: number;
                moreMinor: number;
            }[];
            breakEvenLift: number | null;
            words: components["schemas"]["ModelWord"][];
        };
        /** @enum {string} */
        WhatIfFactor: "length" | "frequency" | "loyalty" | "product" | "competition" | "marketing";
        WinbackAnswer: {
            meta: components["schemas"]["Meta"];
            facts: {
                /** @enum {string} */
                state: "trusted" | "no-model" | "too-short" | "too-few" | "biased";
                windowDays: number;
                testedOn: components["schemas"]["Day"] | null;
                tested: number;
                returned: number;
                biasBefore: number | null;
                bias: number | null;
                area: number | null;
                topFifth: number | null;
                silence: {
                    from: number;
                    to: number | null;
                    customers: number;
                    before: number;
                    said: number;
                    came: number;
                    interval: components["schemas"]["Interval"];
                }[];
                signsOn: components["schemas"]["Day"] | null;
                signs: {
                    sign: components["schemas"]["LossSign"];
                    kind: components["schemas"]["LossKind"];
                    exposed: number;
                    exposedLost: number;
                    others: number;
                    othersLost: number;
                    ratio: number | null;
                    interval: components["schemas"]["Interval"] | null;
                    counts: boolean;
                    part: number | null;
                }[];
            } | null;
            silent: number;
            meanChance: number | null;
            worth: {
                customers: number;
                /** @description Whole minor units of the report currency */
                gainMinor: number;
            };
            queue: {
                customers: number;
                /** @description Whole minor units of the report currency */
                gainMinor: number;
                fromGainMinor: number | null;
            };
            curve: {
                customers: number;
                /** @description Whole minor units of the report currency */
                gainMinor: number;
            }[];
            kinds: {
                kind: components["schemas"]["LossKind"];
                customers: number;
                meanChance: number | null;
                meanValueMinor: number | null;
                worth: number;
                /** @description Whole minor units of the report currency */
                gainMinor: number;
            }[];
            types: {
                study: {
                    studyId: number;
                    name: string;
                } | null;
                rows: {
                    type: components["schemas"]["LostType"];
                    customers: number;
                    byAnswer: number;
                    meanChance: number;
                    meanValueMinor: number;
                    worth: number;
                    /** @description Whole minor units of the report currency */
                    gainMinor: number;
                }[];
            };
            watch: {
                sign: components["schemas"]["LossSign"];
                silent: number;
                live: number;
                /** @description Whole minor units of the report currency */
                liveFutureMinor: number;
            }[];
        };
        WinbackQueueAnswer: {
            meta: components["schemas"]["Meta"];
            rows: {
                customerId: string;
                name: string;
                lastOn: components["schemas"]["Day"];
                stage: string;
                kind: components["schemas"]["LossKind"];
                sign: components["schemas"]["LossSign"] | null;
                confidence: number | null;
                chance: number;
                /** @description Whole minor units of the report currency */
                valueMinor: number;
                /** @description Whole minor units of the report currency */
                costMinor: number;
                /** @description Whole minor units of the report currency */
                gainMinor: number;
            }[];
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
    readStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupBodyInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionBodyInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    whoAmI: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readHome: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                compareTo?: components["schemas"]["DayInput"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readQuality: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFields: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldDescription"][];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDictionary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryField"][];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                where?: string | string[];
                q?: string;
                sort?: "futureRevenue" | "futureProfit" | "revenue" | "net" | "profit" | "orders" | "lastOn" | "firstOn" | "recencyDays" | "probabilityAlive" | "expectedOrders" | "winbackGain" | "name";
                order?: "asc" | "desc";
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersPage"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportCustomers: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                where?: string | string[];
                q?: string;
                sort?: "futureRevenue" | "futureProfit" | "revenue" | "net" | "profit" | "orders" | "lastOn" | "firstOn" | "recencyDays" | "probabilityAlive" | "expectedOrders" | "winbackGain" | "name";
                order?: "asc" | "desc";
                /** @description 1: begins with a byte order mark, which spreadsheets need to read UTF-8 */
                bom?: "0" | "1";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportOrders: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                where?: string | string[];
                q?: string;
                sort?: "futureRevenue" | "futureProfit" | "revenue" | "net" | "profit" | "orders" | "lastOn" | "firstOn" | "recencyDays" | "probabilityAlive" | "expectedOrders" | "winbackGain" | "name";
                order?: "asc" | "desc";
                /** @description 1: begins with a byte order mark, which spreadsheets need to read UTF-8 */
                bom?: "0" | "1";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportHistories: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                where?: string | string[];
                q?: string;
                /** @description 1: begins with a byte order mark, which spreadsheets need to read UTF-8 */
                bom?: "0" | "1";
                /** @description day: frequency, recency, age; week or month: frequency, recency, opportunities, for BG/BB */
                step?: "day" | "week" | "month";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findCustomer: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
            };
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDetail"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTimeline: {
        parameters: {
            query?: {
                before?: string;
            };
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRfm: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                compareTo?: components["schemas"]["DayInput"];
                measure?: components["schemas"]["MeasureInput"];
                where?: string | string[];
                method?: components["schemas"]["RfmMethodInput"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RfmAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAbc: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                compareTo?: components["schemas"]["DayInput"];
                measure?: components["schemas"]["MeasureInput"];
                where?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbcAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPyramid: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                compareTo?: components["schemas"]["DayInput"];
                measure?: components["schemas"]["MeasureInput"];
                where?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PyramidAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPotential: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                compareTo?: components["schemas"]["DayInput"];
                measure?: components["schemas"]["MeasureInput"];
                where?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PotentialAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readLifetime: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                compareTo?: components["schemas"]["DayInput"];
                measure?: components["schemas"]["MeasureInput"];
                where?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LifetimeAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readModels: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                compareTo?: components["schemas"]["DayInput"];
                measure?: components["schemas"]["MeasureInput"];
                where?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelsAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSchemes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scheme"][];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addScheme: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSchemeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scheme"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWeighted: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                compareTo?: components["schemas"]["DayInput"];
                measure?: components["schemas"]["MeasureInput"];
                where?: string | string[];
            };
            header?: never;
            path: {
                schemeId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeightedAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeScheme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                schemeId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedSchemeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scheme"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeScheme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                schemeId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tryWeighted: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                compareTo?: components["schemas"]["DayInput"];
                measure?: components["schemas"]["MeasureInput"];
                where?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WeightedDefinitionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeightedAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWeighted: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WeightedDefinitionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeightedTest"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findWeights: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WeightsQuestionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeightsAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareByAhp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AhpQuestionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AhpAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readStages: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                compareTo?: components["schemas"]["DayInput"];
                measure?: components["schemas"]["MeasureInput"];
                where?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StagesAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readFlows: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                from?: components["schemas"]["DayInput"];
                to?: components["schemas"]["DayInput"];
                where?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowsAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCohorts: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                by?: "month" | "quarter";
                measure?: "revenue" | "net" | "profit";
                where?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CohortsAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readChurn: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                by?: "none" | "abc" | "source" | "channel" | "province" | "cohort";
                where?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChurnAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTrajectories: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                measure?: components["schemas"]["MeasureInput"];
                where?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrajectoriesAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTrajectoryFactors: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                measure?: components["schemas"]["MeasureInput"];
                where?: string | string[];
                by?: components["schemas"]["FactorInput"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrajectoryFactorsAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readStageOutlook: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                measure?: components["schemas"]["MeasureInput"];
                where?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StageOutlookAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCustomerOutlook: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
            };
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerOutlookAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readFormulas: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                measure?: components["schemas"]["MeasureInput"];
                where?: string | string[];
                orderValueMinor?: number;
                frequency?: number;
                frequencyGrowth?: number;
                lifeGrowth?: number;
                retention?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormulasAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readValueParts: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                where?: string | string[];
                by?: "abc" | "stage";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValuePartsAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWhatIf: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                where?: string | string[];
                length?: number;
                frequency?: number;
                loyalty?: number;
                spend?: number;
                margin?: number;
                competition?: number;
                costMinor?: number;
                lift?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readClaims: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                where?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimsAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readProfit: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                by?: components["schemas"]["ProfitByInput"];
                where?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfitAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCustomerCosts: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
            };
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerCosts"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGradeSchemes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GradeScheme"][];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addGradeScheme: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGradeSchemeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GradeScheme"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readGrades: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                compareTo?: components["schemas"]["DayInput"];
                where?: string | string[];
            };
            header?: never;
            path: {
                schemeId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GradesAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeGradeScheme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                schemeId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedGradeSchemeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GradeScheme"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeGradeScheme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                schemeId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putGradePlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                schemeId: number;
                tier: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GradePlanInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GradeScheme"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readGradeChanges: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                direction?: "up" | "down" | "left" | "back";
                where?: string | string[];
                page?: number;
            };
            header?: never;
            path: {
                schemeId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GradeChangesAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportGrades: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                where?: string | string[];
            };
            header?: never;
            path: {
                schemeId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCustomerGrades: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
            };
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerGrades"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAttribution: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                by?: components["schemas"]["TouchInput"];
                measure?: components["schemas"]["MeasureInput"];
                where?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttributionAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCustomerReferrals: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
            };
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerReferrals"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSegments: {
        parameters: {
            query?: {
                /** @description Those out of sight too */
                archived?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"][];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addSegment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSegmentInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    trySegment: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentDefinitionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentTrial"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReadySegments: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadySegment"][];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    profileSegment: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
            };
            header?: never;
            path: {
                segmentId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentProfile"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    overlapSegments: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
            };
            header?: never;
            path: {
                segmentId: number;
                otherId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentOverlap"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSegment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                segmentId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentDetail"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSegment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                segmentId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedSegmentInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    archiveSegment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                segmentId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreSegment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                segmentId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCustomerLists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerList"][];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addCustomerList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCustomerListInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerList"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCustomerList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                listId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerListDetail"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCustomerList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                listId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceCustomerList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                listId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerListFileInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerList"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadListProblems: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                listId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readLedger: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addStrategy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStrategyInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Strategy"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeStrategy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                strategyId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedStrategyInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Strategy"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeStrategy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                strategyId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideStrategy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                strategyId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDecisionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Strategy"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readLearned: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                question?: components["schemas"]["LearnedNameInput"];
                where?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnedAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWinback: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                capacity?: number;
                cost?: number;
                where?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WinbackAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWinbackQueue: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                capacity?: number;
                cost?: number;
                where?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WinbackQueueAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDelivered: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                study?: number;
                by?: "file" | "stage" | "abc" | "source";
                cut?: "middle" | "zero";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveredAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCustomerDelivered: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDelivered"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addDeliveredStudy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStudyInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveredStudy"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    weighDeliveredStudy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                studyId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliveredWeighingInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveredStudy"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeDeliveredStudy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                studyId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExperiments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"][];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addExperiment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExperimentInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readExperiment: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
                where?: string | string[];
                by?: "stage" | "purchases" | "source" | "grade";
            };
            header?: never;
            path: {
                experimentId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExperimentAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeExperiment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                experimentId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readUplift: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DayInput"];
            };
            header?: never;
            path: {
                experimentId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpliftAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    learnUplift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                experimentId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadFile: {
        parameters: {
            query?: never;
            header: {
                /** @description The name of the file, percent-encoded */
                "x-file-name": string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The bytes of the file */
        requestBody: {
            content: {
                "application/octet-stream": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readUploadAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadingChangeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"][];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportOrderInput"];
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runImport: {
        parameters: {
            query?: {
                /** @description 1: also where very many rows are refused */
                force?: "0" | "1";
            };
            header?: never;
            path: {
                importId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revertImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRefused: {
        parameters: {
            query?: {
                page?: number;
            };
            header?: never;
            path: {
                importId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedPage"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadRefused: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayRefused: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayOrderInput"];
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeMended: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: number;
            };
            cookie?: never;
        };
        /** @description The bytes of the file */
        requestBody: {
            content: {
                "application/octet-stream": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"][];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTemplateInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"][];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listScoreRuns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreRun"][];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startScoreRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScoreOrderInput"];
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startBackup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BackupOrderInput"];
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    loadSample: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SampleOrderInput"];
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default Patron */
                    shopName?: string;
                    /** @default Asia/Shanghai */
                    zone?: string;
                    /** @default CNY */
                    currency?: string;
                    /**
                     * @default monday
                     * @enum {string}
                     */
                    weekStart?: "monday" | "sunday";
                    /** @default 1 */
                    fiscalYearStart?: number;
                    /** @default CN */
                    country?: string;
                    /** @default 0.6 */
                    costShare?: number;
                    /** @default 0 */
                    orderCostMinor?: number;
                    costs?: components["schemas"]["CostModelInput"];
                    /** @default 365 */
                    horizonDays?: number;
                    /** @default 0.1 */
                    yearlyDiscount?: number;
                    /** @default 365 */
                    rfmWindowDays?: number;
                    rfmMethod?: components["schemas"]["RfmMethodInput"];
                    /**
                     * @default {
                     *       "recencyDays": [
                     *         30,
                     *         90,
                     *         180,
                     *         365
                     *       ],
                     *       "orders": [
                     *         1,
                     *         2,
                     *         4,
                     *         8
                     *       ],
                     *       "moneyMinor": [
                     *         10000,
                     *         30000,
                     *         80000,
                     *         200000
                     *       ]
                     *     }
                     */
                    rfmFixed?: {
                        recencyDays: number[];
                        orders: number[];
                        moneyMinor: number[];
                    };
                    /**
                     * @default {
                     *       "a": 0.05,
                     *       "b": 0.15
                     *     }
                     */
                    abc?: {
                        a: number;
                        b: number;
                    };
                    /**
                     * @default {
                     *       "key": 0.2,
                     *       "ordinary": 0.3
                     *     }
                     */
                    pyramid?: {
                        key: number;
                        ordinary: number;
                    };
                    /** @default 0.3 */
                    potentialShare?: number;
                    /**
                     * @default {
                     *       "formationOrders": 2,
                     *       "stabilityOrders": 4,
                     *       "stabilityDays": 90,
                     *       "longStabilityDays": 365,
                     *       "declineFactor": 2,
                     *       "lostFactor": 4,
                     *       "minimumGapDays": 14,
                     *       "maximumGapDays": 180,
                     *       "fallbackGapDays": 90
                     *     }
                     */
                    lifecycle?: {
                        /** @default 2 */
                        formationOrders?: number;
                        /** @default 4 */
                        stabilityOrders?: number;
                        /** @default 90 */
                        stabilityDays?: number;
                        /** @default 365 */
                        longStabilityDays?: number;
                        /** @default 2 */
                        declineFactor?: number;
                        /** @default 4 */
                        lostFactor?: number;
                        /** @default 14 */
                        minimumGapDays?: number;
                        /** @default 180 */
                        maximumGapDays?: number;
                        /** @default 90 */
                        fallbackGapDays?: number;
                    };
                    /**
                     * @default auto
                     * @enum {string}
                     */
                    model?: "auto" | "mbg-nbd" | "bg-nbd" | "pareto-nbd" | "mbg-cnbd-k" | "bg-cnbd-k";
                    /** @default 0.25 */
                    backtestShare?: number;
                    /**
                     * @default plain
                     * @enum {string}
                     */
                    largeNumbers?: "plain" | "wan";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rate"][];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putRates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateInput"][];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rate"][];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCampaigns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"][];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCampaignInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedCampaignInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrelaunchSheet"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    launchCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LaunchInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    continueCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readProgress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignProgress"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnknown: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnknownDelivery"][];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resolveUnknown: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: number;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolutionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportMessages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewMessages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewAskInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePreview"][];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lintContent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignDraftInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LintFinding"][];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendTest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignDraftInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestSend"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readContactPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPolicyAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putContactPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactPolicyInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPolicyAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    switchSending: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendingSwitchInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPolicyAnswer"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChannels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelState"][];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putChannel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelChangeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelState"][];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCustomerContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerContact"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addConsent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConsentInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importConsents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The bytes of the file */
        requestBody: {
            content: {
                "application/octet-stream": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentImport"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: {
                state?: "open" | "done";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"][];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskDoneInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReturns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageReturns"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHashedAudiences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HashedAudience"][];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeHashedAudience: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HashedAudienceAskInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HashedAudience"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportHashedAudience: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                audienceId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJourneys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journey"][];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addJourney: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewJourneyInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journey"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReadyJourneys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyJourney"][];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findJourney: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                journeyId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journey"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeJourney: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                journeyId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedJourneyInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journey"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeJourney: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                journeyId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkJourney: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                journeyId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JourneyCheckAskInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JourneyCheck"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    launchJourney: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                journeyId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JourneyLaunchInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journey"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseJourney: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                journeyId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journey"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeJourney: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                journeyId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journey"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endJourney: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                journeyId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journey"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readJourneyNumbers: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                journeyId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JourneyNumbers"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPlans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePlan"][];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCarePlanInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePlan"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCarePlanInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePlan"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removePlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishPlanItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CarePlanItemDoneInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCalendarAddress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarAddress"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarAddress"];
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The request cannot be answered; `code` says why, `detail` says it in the language asked for. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Patron could not answer; the request is as good as before and may be sent again. */
            "5XX": {
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
